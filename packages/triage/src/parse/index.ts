export { FlowError, type FlowFault, type FlowFaultCode } from './flow-error.ts';
export { flowFolder, flowIds, readFlowFiles } from './flow-folder.ts';
export { loadFlow, parseFlow } from './load-flow.ts';
export { parseHomeWatchRules } from './read-rules.ts';
export { FlowDocumentSchema } from './schema.ts';
export { checkShape } from './shape.ts';
export { splitFlow, type SplitFlow } from './split-flow.ts';
export { splitTexts, type SplitTexts } from './split-texts.ts';
