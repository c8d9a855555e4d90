/** The part of Lit's `ReactiveController` that ours use. */
export interface Controller {
  hostConnected?(): void;
  hostDisconnected?(): void;
}

/** The part of Lit's `ReactiveControllerHost` that ours use; structural, so that this package does not import Lit. */
export interface ControllerHost {
  addController(controller: Controller): void;
  requestUpdate(): void;
}
