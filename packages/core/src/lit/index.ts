export type { Controller, ControllerHost } from './host.ts';
export { MachineController } from './machine-controller.ts';
export { SelectController } from './select-controller.ts';
export { StoreController } from './store-controller.ts';
export { TranslatorController } from './translator-controller.ts';
