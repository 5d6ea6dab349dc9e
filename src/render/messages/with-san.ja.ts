/** A name as it is spoken of, with さん unless it ends in such a word already: 佐藤 健さん, お母さん, 高橋先生. */
export function withSan(name: string): string {
  return /(?:さん|ちゃん|くん|さま|様|先生)$/.test(name) ? name : `${name}さん`;
}
