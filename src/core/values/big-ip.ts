import type { Decoding, ValueDecoder } from "./decoded-step.ts";

/** Load balancers of F5 tell the server's address (https://my.f5.com/manage/s/article/K6917). */
export const decodeBigIp: ValueDecoder = ({ text }): Decoding | undefined => {
  const plain = /^(\d{1,10})\.(\d{1,5})\.0000$/.exec(text);
  if (plain) return server(littleEndianAddress(Number(plain[1])), swapped(Number(plain[2])));
  const routed = /^rd\d{1,5}o0{20}f{4}([0-9a-f]{8})o(\d{1,5})$/i.exec(text);
  if (routed) return server(bytesOf(routed[1] ?? "").join("."), Number(routed[2]));
  const six = /^vi([0-9a-f]{32})\.(\d{1,5})$/i.exec(text);
  if (six) return server((six[1]?.match(/.{4}/g) ?? []).join(":"), swapped(Number(six[2])));
  return undefined;
};

function server(ip: string, port: number): Decoding | undefined {
  if (ip === "" || port > 65_535) return undefined;
  const address = ip.includes(":") ? `[${ip}]:${port}` : `${ip}:${port}`;
  return { kind: "big-ip", data: { ip, port, address }, confidence: "certain" };
}

/** 1677787402 is 0x6400 010A backwards: 10.1.1.100. Empty when it has more than 32 bits. */
function littleEndianAddress(number: number): string {
  if (number > 0xffffffff) return "";
  return [0, 8, 16, 24].map((shift) => Math.floor(number / 2 ** shift) % 256).join(".");
}

function swapped(port: number): number {
  return (port % 256) * 256 + Math.floor(port / 256);
}

function bytesOf(hex: string): readonly number[] {
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
