import { plainName } from "./doubles.ts";

/** A company's name as it is compared: ㈱ and (株) are only ways of writing. */
export function plainCompany(name: string): string {
  return plainName(name)
    .replace(/\(株\)/g, "株式会社")
    .replace(/\(有\)/g, "有限会社")
    .replace(/[.,]/g, "");
}

const FORM =
  /^(?:株式会社|有限会社|合同会社|合資会社|(?:一般|公益)(?:社団|財団)法人)|(?:株式会社|有限会社|合同会社|合資会社|inc|ltd|llc|gmbh|corp|corporation|plc|ag)$/;

/** The same without its legal form, as it is said: ひかり. Of a name that is nothing else all of it. */
export function companyAsSaid(name: string): string {
  const plain = plainCompany(name);
  // Without a blank before it `ag` may be the end of a word.
  const isSpaced = /[\s,]\S+$/.test(name.trim());
  const bare = plain.replace(FORM, (form) => (/^[a-z]/.test(form) && !isSpaced ? form : ""));
  return bare === "" ? plain : bare;
}
