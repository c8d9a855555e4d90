import { flowProperties } from './flow-properties.ts';
import { sampleFlow } from './sample-flow.ts';

flowProperties(sampleFlow);
