/** How a language names days and months in a date, small letters. Months from January, weekdays from Monday. */
export interface CalendarWords {
  readonly months: readonly (readonly string[])[];
  /** Of each weekday its forms, in the same order for every one. */
  readonly weekdays: readonly (readonly string[])[];
  /** Which forms follow which word. */
  readonly formsAfter: readonly { readonly word: RegExp; readonly forms: readonly number[] }[];
}

const east = {
  ru: {
    months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    weekdays: `понедельник понедельника понедельнику понедельник понедельником понедельнике
      вторник вторника вторнику вторник вторником вторнике
      среда среды среде среду средой среде
      четверг четверга четвергу четверг четвергом четверге
      пятница пятницы пятнице пятницу пятницей пятнице
      суббота субботы субботе субботу субботой субботе
      воскресенье воскресенья воскресенью воскресенье воскресеньем воскресенье`,
  },
  be: {
    months: "студзеня лютага сакавіка красавіка мая|траўня чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
    weekdays: `панядзелак панядзелка панядзелку панядзелак панядзелкам панядзелку
      аўторак аўторка аўторку аўторак аўторкам аўторку
      серада серады серадзе сераду серадой серадзе
      чацвер чацвярга чацвяргу чацвер чацвяргом чацвяргу
      пятніца пятніцы пятніцы пятніцу пятніцай пятніцы
      субота суботы суботе суботу суботай суботе
      нядзеля нядзелі нядзелі нядзелю нядзеляй нядзелі`,
  },
  uk: {
    months: "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    weekdays: `понеділок понеділка понеділку понеділок понеділком понеділку
      вівторок вівторка вівторку вівторок вівторком вівторку
      середа середи середі середу середою середі
      четвер четверга четвергу четвер четвергом четвергу
      п’ятниця п’ятниці п’ятниці п’ятницю п’ятницею п’ятниці
      субота суботи суботі суботу суботою суботі
      неділя неділі неділі неділю неділею неділі`,
  },
} as const;

/** Nominative, genitive, dative, accusative, instrumental, prepositional. */
const formsAfter = [
  { word: /^(?:во?|на|у|ў)$/iu, forms: [3, 5] },
  { word: /^(?:ко?|по|да|до)$/iu, forms: [2, 3] },
  { word: /^(?:со?|з|із|от|од|ад|після|после)$/iu, forms: [1] },
];

const english: CalendarWords = {
  months: [
    ["january", "jan"],
    ["february", "feb"],
    ["march", "mar"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sept", "sep"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ],
  weekdays: [
    ["monday", "mon"],
    ["tuesday", "tue", "tues"],
    ["wednesday", "wed"],
    ["thursday", "thu", "thur", "thurs"],
    ["friday", "fri"],
    ["saturday", "sat"],
    ["sunday", "sun"],
  ],
  formsAfter: [],
};

const byLanguage: Readonly<Record<string, CalendarWords>> = {
  ru: read(east.ru),
  be: read(east.be),
  uk: read(east.uk),
  en: english,
};

function read({ months, weekdays }: { readonly months: string; readonly weekdays: string }): CalendarWords {
  return {
    months: months.split(" ").map((month) => month.split("|")),
    weekdays: weekdays.split("\n").map((day) => day.trim().split(" ")),
    formsAfter,
  };
}

/** Undefined for a language whose dates are not read here. */
export function calendarWords(language: string): CalendarWords | undefined {
  return byLanguage[language.split("-")[0]?.toLowerCase() ?? ""];
}
