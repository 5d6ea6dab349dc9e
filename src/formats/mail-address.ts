const LONGEST = 320;

/** A mailbox's name as HTML5 allows it, and the host after it. */
const ADDRESS =
  /^([\w.!#$%&'*+/=?^`{|}~-]+)@([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*)$/i;

const DOT_ATOM = /^[^.]+(?:\.[^.]+)*$/;

/**
 * An address as a mail's header takes it. Some that exist break the rule for dots (`a..b.@docomo.ne.jp`): those need
 * quotes (RFC 5322, 3.4.1). Throws for what is no address, which could become another header: the reader of the
 * contact file lets none through.
 */
export function headerAddress(address: string): string {
  const [, mailbox, host] = address.length > LONGEST ? [] : (ADDRESS.exec(address) ?? []);
  if (mailbox === undefined) throw new Error("not an e-mail address");
  return DOT_ATOM.test(mailbox) ? address : `"${mailbox}"@${host}`;
}
