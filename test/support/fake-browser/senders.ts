/** Who sends a message, as the browser says it. */
export type FakeSender = {
  readonly id?: string;
  readonly origin?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id: number; readonly url?: string };
};

/** Those who may send a message, as the browsers describe them: `origin` tells them apart. */
export function sendersOf(id: string, origin: string) {
  const url = `${origin}/src/popup/index.html`;
  const senders = {
    popup: (): FakeSender => ({ id: id, origin: origin, url: url }),
    popupInTab: (): FakeSender => ({ ...senders.popup(), frameId: 0, tab: { id: 1, url: url } }),
    contentScript: (address: string, frameId = 0): FakeSender => ({
      id: id,
      origin: new URL(address).origin,
      url: address,
      frameId,
      tab: { id: 1, url: address },
    }),
    sandboxedFrame: (): FakeSender => ({
      id: id,
      origin: "null",
      url: "about:srcdoc",
      frameId: 3,
      tab: { id: 1 },
    }),
    withoutOrigin: (): FakeSender => ({ id: id, url: url }),
    otherExtension: (): FakeSender => ({
      id: "otherotherotherotherotherotherot",
      origin: origin,
      url: url,
    }),
    webPage: (): FakeSender => ({ origin: "https://evil.example", url: "https://evil.example/" }),
    lookalikePage: (): FakeSender => ({ ...senders.popup(), origin: `${origin}.evil.example` }),
  };
  return senders;
}
