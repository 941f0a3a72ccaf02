import type { Labelled } from "./labelled";

/*
 * Passages that were written after the rules and have changed none of them: what is found of them is what to expect of a story that nobody has seen. When a
 * rule is changed because of one of these, that passage moves to the hard ones.
 */

export const russianUnseen: readonly Labelled[] = [
  { text: "Дворник Селим не согласен: «Лопату я купил сам, а песок привёз зять».", said: { "Лопату я": "Селим" } },
  {
    text: ["Вечером позвонили из больницы.", "«Состояние стабильное, приезжать не нужно». Больше ничего не объяснили."],
    unattributed: ["Состояние стабильное"],
  },
  { text: "Спектакль «Вишнёвый сад» играли при свечах: свет отключили." },
  {
    text: "«Если вода поднимется ещё на метр, уйдём на крышу», — рассуждает бакенщик Кирилл Ерш.",
    said: { "Если вода": "Кирилл Ерш" },
  },
  { text: "На вопрос о сроках министр Лев Дуга ответил коротко: «Весной».", said: { Весной: "Лев Дуга" } },
  { text: "«Собаку нашли через месяц. Худая, но весёлая, и сразу к миске».", unattributed: ["Собаку нашли"] },
  { text: "Деревню называют «столицей тишины» — здесь нет ни одного светофора." },
  { text: "«Билетов нет и не будет до лета, не стойте». Окошко закрылось.", unattributed: ["Билетов нет"] },
  { text: "Он назвал соглашение «ошибкой, за которую платят дети», и вышел из зала.", unattributed: ["ошибкой, за"] },
  { text: "«Первый снег всегда врёт», — любит повторять моя соседка Клара Цой.", said: { "Первый снег": "Клара Цой" } },
  { text: "Вчера вышел третий номер газеты «Слово мастера»." },
  {
    text: ["«Я подписала отказ.", "Потом подписала отказ от отказа, и мне всё вернули». На столе лежит копия."],
    unattributed: ["Я подписала", "Потом подписала"],
  },
  { text: "Как пишет «Заречье», мост «простоит ещё два паводка, не больше».", said: { "простоит ещё": "Заречье" } },
  {
    text: "«Мы спрашивали дважды — нам дважды сказали „нет“». Переписка есть в редакции.",
    unattributed: ["Мы спрашивали"],
  },
  { text: "Игра «Море волнуется раз» собрала весь двор." },
  { text: "«Хлеб есть, соли нет. Соль есть — хлеба нет, так и живём». В лавке смеются.", unattributed: ["Хлеб есть"] },
  { text: "Прокурор потребовал признать книгу «экстремистской»." },
];

export const belarusianUnseen: readonly Labelled[] = [
  { text: "Дворнік Селім не згодны: «Рыдлёўку я купіў сам, а пясок прывёз зяць».", said: { "Рыдлёўку я": "Селім" } },
  {
    text: [
      "Увечары патэлефанавалі з бальніцы.",
      "«Стан стабільны, прыязджаць не трэба». Больш нічога не растлумачылі.",
    ],
    unattributed: ["Стан стабільны"],
  },
  { text: "Спектакль «Вішнёвы сад» гралі пры свечках: святло адключылі." },
  {
    text: "«Калі вада падымецца яшчэ на метр, пойдзем на дах», — разважае бакеншчык Кірыл Ёрш.",
    said: { "Калі вада": "Кірыл Ёрш" },
  },
  { text: "На пытанне пра тэрміны міністр Леў Дуга адказаў коратка: «Увесну».", said: { Увесну: "Леў Дуга" } },
  { text: "«Сабаку знайшлі праз месяц. Худы, але вясёлы, і адразу да міскі».", unattributed: ["Сабаку знайшлі"] },
  { text: "Вёску завуць «сталіцай цішыні» — тут няма ніводнага святлафора." },
  { text: "«Квіткоў няма і не будзе да лета, не стойце». Акенца зачынілася.", unattributed: ["Квіткоў няма"] },
  {
    text: "«Першы снег заўсёды хлусіць», — любіць паўтараць мая суседка Клара Цой.",
    said: { "Першы снег": "Клара Цой" },
  },
  { text: "Учора выйшаў трэці нумар газеты «Слова майстра»." },
  {
    text: ["«Я падпісала адмову.", "Потым падпісала адмову ад адмовы, і мне ўсё вярнулі». На стале ляжыць копія."],
    unattributed: ["Я падпісала", "Потым падпісала"],
  },
  {
    text: "«Мы пыталіся двойчы — нам двойчы сказалі „не“». Ліставанне ёсць у рэдакцыі.",
    unattributed: ["Мы пыталіся"],
  },
  { text: "Гульня «Мора хвалюецца раз» сабрала ўвесь двор." },
  { text: "«Рабочых рук не хапае», — прызнаў начальнік порта Алег Брыз.", said: { "Рабочых рук": "Алег Брыз" } },
  {
    text: "«Хлеб ёсць, солі няма. Соль ёсць — хлеба няма, так і жывём». У краме смяюцца.",
    unattributed: ["Хлеб ёсць"],
  },
  { text: "Пракурор запатрабаваў прызнаць кнігу «экстрэмісцкай»." },
  { text: "Паэтка Вера Гук чытала верш «Аднойчы ў завею, калі не хадзілі аўтобусы»." },
  { text: "«Ноччу грукалі ў дзверы, раніцай на ганку ляжаў хлеб».", unattributed: ["Ноччу грукалі"] },
];

export const englishUnseen: readonly Labelled[] = [
  { text: "Selim, who sweeps the yard, disagrees: “I bought the spade myself.”", said: { "I bought": "Selim" } },
  {
    text: [
      "In the evening the hospital rang.",
      "“His condition is stable, there is no need to come.” Nothing else was explained.",
    ],
    unattributed: ["His condition"],
  },
  { text: "The play “The Orchard by the Sea” was given by candlelight." },
  {
    text: "“If the water rises another metre we go up on the roof,” reckons Cyril Ruff.",
    said: { "If the": "Cyril Ruff" },
  },
  { text: "Asked about dates, Minister Leo Arc gave a short answer: “In spring.”", said: { "In spring": "Leo Arc" } },
  {
    text: "“They found the dog a month later. Thin but merry, and straight to the bowl.”",
    unattributed: ["They found"],
  },
  { text: "The village is known as “the capital of silence”, with not one traffic light." },
  { text: "“There are no tickets until summer, do not queue.” The window closed.", unattributed: ["There are no"] },
  {
    text: "He described the treaty as “a mistake the children pay for” and left the room.",
    unattributed: ["a mistake"],
  },
  { text: "“The first snow always lies,” my neighbour Clara Choy likes to say.", said: { "The first": "Clara Choy" } },
  { text: "The third issue of the paper “A Master’s Word” came out yesterday." },
  {
    text: ["“I signed the refusal.", "“Then I signed a refusal of the refusal.” A copy lies on the table."],
    unattributed: ["I signed", "Then I"],
  },
  {
    text: "As the Riverside Times put it, the bridge “will stand two more floods, no more”.",
    said: { "will stand": "Riverside Times" },
  },
  { text: "“We asked twice and twice they said ‘no’.” The letters are with the editors.", unattributed: ["We asked"] },
  {
    text: "“There are not enough hands,” admitted harbour master Oleg Breeze.",
    said: { "There are not": "Oleg Breeze" },
  },
  {
    text: "“There is bread and no salt, or salt and no bread, and so we live.” The shop laughs.",
    unattributed: ["There is bread"],
  },
  { text: "The prosecutor asked for the book to be ruled “extremist”." },
  {
    text: "“At night they knocked on the door, in the morning there was bread on the step.”",
    unattributed: ["At night"],
  },
];
