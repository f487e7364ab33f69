/** What says of a part that it is text, with the lines that it goes on in (RFC 5322, section 2.2.3). */
const TEXT_TYPE =
  /^(?<type>content-type:[ \t]*text\/(?:plain|html)(?![\w.+-]))(?<parameters>(?:[^\r\n]|\r?\n[ \t])*)/gimu;
const CHARSET = /;\s*charset\s*=\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^\s;"]+))/iu;
const END_OF_HEADERS = /\r?\n\r?\n/u;
const HAS_TYPE = /^content-type:/imu;
/** The texts of a message stand before its attachments. */
const SEARCHED = 1024 ** 2;

/** Whether some text of the message is said to be in an encoding that nobody knows. */
export function namesUnknownCharset(message: Uint8Array): boolean {
  for (const { groups } of latin(message.subarray(0, SEARCHED)).matchAll(TEXT_TYPE)) {
    const charset = charsetIn(groups?.parameters ?? '');
    if (charset !== null && !isKnown(charset)) return true;
  }
  return false;
}

/** The message with `charset` for the encoding of all texts of which none or an unknown one is said. */
export function withCharset(message: Uint8Array, charset: string): Uint8Array {
  const start = latin(message.subarray(0, SEARCHED));
  const end = END_OF_HEADERS.exec(start)?.index ?? start.length;
  const isUntyped = !HAS_TYPE.test(start.slice(0, end));
  const typed = isUntyped
    ? `${start.slice(0, end)}\r\nContent-Type: text/plain; charset=${charset}${start.slice(end)}`
    : start;
  const declared = typed.replace(TEXT_TYPE, (whole: string, type: string, parameters: string) => {
    const said = charsetIn(parameters);
    return said !== null && isKnown(said) ? whole : `${type}; charset=${charset}${parameters.replace(CHARSET, '')}`;
  });
  return Buffer.concat([Buffer.from(declared, 'latin1'), message.subarray(SEARCHED)]);
}

function charsetIn(parameters: string): string | null {
  const { quoted, bare } = CHARSET.exec(parameters)?.groups ?? {};
  return quoted ?? bare ?? null;
}

function isKnown(charset: string): boolean {
  try {
    new TextDecoder(charset);
    return true;
  } catch {
    return false;
  }
}

/** A character for each byte. */
function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
