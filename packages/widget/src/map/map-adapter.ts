/** A place of the list, as the map shows it. */
export interface MapUnit {
  readonly id: string;
  readonly name: string;
  /** The same number as in the list. */
  readonly number: number;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  /** Degrees, WGS 84. */
  readonly longitude: number;
  /** From the place that was asked for; null: unknown. */
  readonly distanceKm: number | null;
  /** Whether only the commune is known, not the street. */
  readonly isApproximate: boolean;
}

/** Where the distances start: an address, the device, a commune's centre. Nothing of it leaves the page. */
export interface MapPlace {
  /** Degrees, WGS 84. */
  readonly latitude: number;
  /** Degrees, WGS 84. */
  readonly longitude: number;
  /** What it is called aloud. */
  readonly label: string;
}

/** Words of the map, in the language in force. */
export interface MapLabels {
  /** Name of a place's button: number, name, distance. */
  unit(unit: MapUnit): string;
  /** Name of a cluster's button. @param count 2 and more */
  cluster(count: number): string;
  /** What a cluster shows; `cluster` begins with it. @param count 2 and more */
  clusterText(count: number): string;
}

/** What the operator's configuration says of the map's ground. */
export interface MapTiles {
  /** Address of one tile of 256 px, with `{z}`, `{x}` and `{y}`, such as a WMTS or XYZ service has. */
  readonly tiles: string;
  /** Whose tiles they are; an address at its end becomes the link. */
  readonly attribution: string;
  /** The deepest zoom that the service has, 1 to 22. */
  readonly maxZoom: number;
}

export interface MapOptions {
  readonly tiles: string;
  readonly maxZoom: number;
  readonly labels: MapLabels;
}

/** `slow`: none has come yet; `failing`: they do not come, or are no images. */
export type TilesState = 'ok' | 'slow' | 'failing';

/** Whether there is a nearer and a farther view than this one. */
export interface ZoomRange {
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

/** A map on the page. Each listener replaces the one before. */
export interface MountedMap {
  /**
   * Shows these places, in this order, and nothing else. Other places than before: the view takes them in,
   * but for those that are very far out. Another
   * selection: it is brought into view; the keyboard's focus stays where it is.
   */
  show(units: readonly MapUnit[], selected: string | null, place: MapPlace | null): void;
  /** Says everything again, after a change of language. */
  relabel(labels: MapLabels): void;
  /** Brings the keyboard to a place's button, and the place into view; false: it is not on the map. */
  focus(id: string): boolean;
  /** Nearer by one step, or farther. */
  zoomBy(steps: 1 | -1): void;
  /** Takes in all places again. */
  fit(): void;
  /** Asks for the tiles of this view again. */
  retryTiles(): void;
  /** Told when a place is pressed. */
  onSelect(listener: (id: string) => void): void;
  /** Told when tiles stop coming, and when they come again. */
  onTilesFailing(listener: (state: TilesState) => void): void;
  /** Told at once, then at each change. */
  onZoom(listener: (range: ZoomRange) => void): void;
  /** Takes the map away, its listeners and requests with it. */
  dispose(): void;
}

/** A library of maps, behind the only interface that our elements know. */
export interface MapAdapter {
  /**
   * Puts a map into an element of a known size. The host takes the keyboard's focus and has a name; the adapter adds what
   * is inside, and its style sheet to the host's root.
   */
  mount(host: HTMLElement, options: MapOptions): MountedMap;
}
