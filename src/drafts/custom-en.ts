/** What people come together for: it lies ahead where a season or a holiday is simply there. */
const GATHERING =
  /\b(party|dinner|lunch|brunch|breakfast|barbecue|bbq|meeting|meet-?up|get-together|gathering|reunion|picnic|conference|congress|symposium|workshop|seminar|fair|festival|concert|match|game|race|marathon|tournament|trip|outing|tour|camp|ceremony|wedding|gala|ball|exhibition|show|opening|launch|celebration|event|drinks|viewing|hike|walk)$/i;
const INVITATION = /^invitation (?:to|for) (.+)$|^(.+?) (?:invitation|invite)s?$/i;
const GREETING = /^(.+?) (greetings?|wishes|hello)$/i;
const WRITTEN = /^(.+?) (cards?|letters?|notes?|messages?|mails?|e-?mails?)$/i;
const END = /^(?:the )?end of (.+)$/i;
const START = /^(?:the )?(?:start|beginning) of (.+)$/i;
const NAMES_OF_TIME =
  /^(the )?(old |fiscal |financial |school )?(year|month|quarter|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** How a message brings up an occasion that the user has named: "With the garden party coming up, I thought of you." */
export function englishMention(label: string, mourning: boolean): string {
  const bare = label.replace(/[\s.!?,;:]+$/, "");
  const invited = INVITATION.exec(bare);
  const event = invited?.[1] ?? invited?.[2];
  if (event !== undefined) return comingUp(event, !mourning);
  const over = END.exec(bare)?.[1];
  if (over !== undefined) {
    return NAMES_OF_TIME.test(over)
      ? `As ${uncapital(over)} comes to an end, I thought of you.`
      : `Now that ${uncapital(over)} is over, I thought of you.`;
  }
  const begun = START.exec(bare)?.[1];
  if (begun !== undefined) return `Now that ${uncapital(begun)} has begun, I thought of you.`;
  const greeting = GREETING.exec(bare);
  if (greeting) return `I wanted to send you ${greetings(greeting[1] ?? "", greeting[2] ?? "")}.`;
  const written = WRITTEN.exec(bare)?.[1];
  if (written !== undefined) return englishMention(written, mourning);
  return GATHERING.test(bare) ? comingUp(bare, false) : `${capital(bare)} made me think of you.`;
}

function comingUp(event: string, isInvited: boolean): string {
  const thought = `With ${withArticle(event)} coming up, I thought of you`;
  return isInvited ? `${thought}; it would be lovely to see you there.` : `${thought}.`;
}

function greetings(season: string, kind: string): string {
  const named = season.replace(/^(the|a|an|my|our|your) /i, "");
  if (/^hello$/i.test(kind)) return `a few words for ${season}`;
  return /^season['’]s$/i.test(named) ? `the ${uncapital(named)} greetings` : `my ${named} ${plural(kind)}`;
}

function plural(kind: string): string {
  return /s$/i.test(kind) ? kind.toLowerCase() : `${kind.toLowerCase()}s`;
}

function withArticle(event: string): string {
  if (/^(the|a|an|my|our|your|this|that|their|his|her)\b/i.test(event) || /^\S+['’]s? /.test(event)) {
    return uncapital(event);
  }
  return `the ${uncapital(event)}`;
}

/** Small words and what is no name: "Summer garden party" within a sentence. */
function uncapital(text: string): string {
  const [first = "", second = ""] = text.split(" ");
  const isOrdinary =
    /^(the|a|an|my|our|your|this|that|summer|winter|spring|autumn|fall|garden|annual|yearly|monthly|cherry|company|office|school|team|class|season['’]s|exam|audit|harvest|holiday|staff|alumni|family|dinner|lunch|picnic|reunion)$/i;
  if (!isOrdinary.test(first) || /^[A-Z]{2}/.test(first)) return text;
  return /^\p{Lu}/u.test(second) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
