import { loadFlow } from './parse/index.ts';
import { flowProperties } from './testing/flow-properties.ts';

flowProperties(loadFlow('cyber').flow, 100);
