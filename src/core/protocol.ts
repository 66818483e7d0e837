/** Requests by name: one argument in, one reply out. Declared as methods, see src/messages.ts. */
export type Protocol = { readonly [method: string]: (body: never) => unknown };

export type Body<P extends Protocol, K extends keyof P> = Parameters<P[K]>[0];
export type Reply<P extends Protocol, K extends keyof P> = ReturnType<P[K]>;

/** One handler per request. A missing one, a wrong body or a wrong reply does not compile. */
export type Handlers<P extends Protocol, Sender> = {
  readonly [K in keyof P]: (body: Body<P, K>, sender: Sender) => Promise<Reply<P, K>>;
};

/** One run-time check per request, tied to the type it checks. */
export type Guards<P extends Protocol> = {
  readonly [K in keyof P]: (body: unknown) => body is Body<P, K>;
};

export type Ask<P extends Protocol> = <K extends keyof P & string>(method: K, body: Body<P, K>) => Promise<Reply<P, K>>;

export type Observe<P extends Protocol> = <K extends keyof P & string>(
  method: K,
  listener: (body: Body<P, K>) => void,
) => void;
