/** What the worker uses of `ServiceWorkerGlobalScope`; the types of pages and those of workers cannot be had in one program. */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    readonly matchAll: (options: { type: 'window'; includeUncontrolled?: boolean }) => Promise<readonly OpenPage[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (name: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
    (name: 'fetch', listener: (event: FetchingEvent) => void): void;
    (name: 'message', listener: (event: { readonly data: unknown }) => void): void;
  };
}

/** A page of the site that is open: a `WindowClient`. */
export interface OpenPage {
  readonly url: string;
  readonly postMessage: (message: unknown) => void;
  readonly navigate: (url: string) => Promise<unknown>;
}

/** An `ExtendableEvent`. */
export interface LastingEvent {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** A `FetchEvent`. */
export interface FetchingEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}
