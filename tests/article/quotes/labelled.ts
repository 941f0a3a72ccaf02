/**
 * A passage as news writes it, with what a careful reader finds in it: quotations that say who speaks, by their first words, and those that do not.
 * What stands between marks and is in neither list is the name of a thing, or a word kept at a distance.
 */
export interface Labelled {
  /** A passage of several paragraphs is a list. */
  readonly text: string | readonly string[];
  readonly said?: Readonly<Record<string, string>>;
  readonly unattributed?: readonly string[];
}

export const russian: readonly Labelled[] = [
  { text: "«Мост откроют в мае», — сказала мэр Анна Гай.", said: { "Мост откроют": "Анна Гай" } },
  { text: "Инженер Пётр Савич заявил: «Лёд выдержит только лыжников».", said: { "Лёд выдержит": "Пётр Савич" } },
  { text: "«Мы ждали этого десять лет». На причале стояла толпа.", unattributed: ["Мы ждали"] },
  { text: "Газета «Заря» вышла с опозданием на два дня." },
  {
    text: "По словам директора Олега Нечая, «школа готова принять всех детей».",
    said: { "школа готова": "Олега Нечая" },
  },
  { text: "«Никто нас не предупредил. Воду отключили ночью, и утром не было даже чая».", unattributed: ["Никто нас"] },
  { text: "Так называемая «операция» длилась четыре часа." },
  {
    text: "«Я не подпишу», — ответил Марат Юдин. «Пусть подписывает тот, кто это придумал».",
    said: { "Я не подпишу": "Марат Юдин" },
  },
  {
    text: "Пресс-служба завода сообщила, что авария «не повлияла на качество воды в городе».",
    said: { "не повлияла": "Пресс-служба завода" },
  },
  { text: "Пароход «Витязь» снова вышел на линию." },
  {
    text: "«Хватит молчать, пора спросить их о деньгах». Эти слова повторяли весь вечер.",
    unattributed: ["Хватит молчать"],
  },
  {
    text: "Учительница Вера Лось вспоминает: «Мы писали на обоях, тетрадей не было».",
    said: { "Мы писали": "Вера Лось" },
  },
  { text: "«Цены, — объяснил торговец Илья Рябой, — подняли не мы, а перевозчик».", said: { Цены: "Илья Рябой" } },
  { text: "Фильм «Тихая вода» покажут в пятницу." },
  { text: "«Это было похоже на конец света, только тише».", unattributed: ["Это было"] },
  {
    text: "Министерство отметило, что сроки «сдвинуты по просьбе подрядчика».",
    said: { "сдвинуты по": "Министерство" },
  },
  { text: "Он «случайно» забыл пропуск в третий раз за неделю." },
  { text: "«Осторожно, двери не закрываются», — пошутил кондуктор.", said: { Осторожно: "кондуктор" } },
  { text: "Жители написали на заборе: «Верните автобус». Автобус не вернули.", said: { "Верните автобус": "Жители" } },
  { text: "«Дед всегда говорил, что река вернётся». Река вернулась в среду.", unattributed: ["Дед всегда"] },
  { text: "Компания «Север» получила подряд без торгов." },
  {
    text: "Как сообщает полиция, водитель «не справился с управлением на мокрой дороге».",
    said: { "не справился": "полиция" },
  },
  {
    text: "«Нам обещали тёплый пол, а дали холодный потолок». Смеялись все, кроме прораба.",
    unattributed: ["Нам обещали"],
  },
  { text: "Депутат Сергей Буй подчеркнул: «Денег в бюджете нет и не будет».", said: { "Денег в": "Сергей Буй" } },
  { text: "Ансамбль «Ветер» выступит без руководителя." },
  { text: "«Посмотрите на эти трубы: им больше лет, чем мне».", unattributed: ["Посмотрите на"] },
  {
    text: "Агроном Нина Дуб считает, что урожай «будет скромным, но хватит всем».",
    said: { "будет скромным": "Нина Дуб" },
  },
  { text: "«Ключ у сторожа», — гласит записка на двери.", said: { "Ключ у": "записка на двери" } },
  { text: "На рынке это называют «зимним сбором»." },
  { text: "«Мы не герои, мы просто вышли с лопатами». Снег убрали к полудню.", unattributed: ["Мы не герои"] },
  { text: "Капитан Егор Мель рассказал: «Туман встал стеной за пять минут».", said: { "Туман встал": "Егор Мель" } },
  {
    text: "«Три дня без света — и ни одного звонка из диспетчерской». Генератор принесли соседи.",
    unattributed: ["Три дня"],
  },
  { text: "Премию «Перо» вручат в ноябре." },
  { text: "«Решение окончательное», — заявили в министерстве.", said: { "Решение окончательное": "в министерстве" } },
  {
    text: "Художник Лев Крот признался, что картина «написана за одну бессонную ночь».",
    said: { "написана за": "Лев Крот" },
  },
  { text: "«Если закроют школу, закроют и деревню». Так считают не только родители.", unattributed: ["Если закроют"] },
  { text: "Клуб «Маяк» закрыт на ремонт с весны." },
  { text: "«Спасибо, что дождались», — сказал Тимур Алиев, поднимаясь на сцену.", said: { Спасибо: "Тимур Алиев" } },
  { text: "«Воды по колено, а насос везут из области». Подвал затопило в воскресенье.", unattributed: ["Воды по"] },
  {
    text: "Врач Ольга Мир предупредила: «Прививок хватит только до четверга».",
    said: { "Прививок хватит": "Ольга Мир" },
  },
  { text: "Эту меру прозвали «налогом на тишину»." },
  { text: "«Не надо нас спасать, надо починить дорогу». Плакат висит у въезда.", unattributed: ["Не надо"] },
  {
    text: "Историк Глеб Тур напомнил, что здесь «стояла деревянная церковь без единого гвоздя».",
    said: { "стояла деревянная": "Глеб Тур" },
  },
  { text: "Роман «Дом у реки» перевели на польский." },
  { text: "«Мне восемьдесят, и я впервые вижу такую зиму».", unattributed: ["Мне восемьдесят"] },
  {
    text: "«Билеты кончились в первый час», — добавила кассирша Рита Сова.",
    said: { "Билеты кончились": "Рита Сова" },
  },
  { text: "Суд назвал доводы истца «бездоказательными»." },
  { text: "«Двадцать лет платим за лифт, которого нет». Дом пятиэтажный.", unattributed: ["Двадцать лет"] },
  {
    text: "В заявлении профсоюза говорится: «Смены продлили без согласия людей».",
    said: { "Смены продлили": "профсоюз" },
  },
  { text: "Магазин «Берёзка» помнят только старики." },
  { text: "«Кто считал эти голоса, тот пусть и объясняет». Комиссия молчит.", unattributed: ["Кто считал"] },
  { text: "Тренер Павел Бор уверен: «Мальчишки ещё удивят всех».", said: { "Мальчишки ещё": "Павел Бор" } },
  {
    text: "«Рыба ушла из-за шума, а не из-за сетей», — утверждает рыбак Фома Линь.",
    said: { "Рыба ушла": "Фома Линь" },
  },
  { text: "Акцию «Чистый берег» перенесли из-за дождя." },
  { text: "«Сначала уберите гараж, потом поговорим». Гараж стоит до сих пор.", unattributed: ["Сначала уберите"] },
  { text: "Мария Кот рассказала, что спала «на двух стульях и одном чемодане».", said: { "на двух": "Мария Кот" } },
  { text: "«Письмо шло сорок дней, хотя ехать до нас час». Почту так и не открыли.", unattributed: ["Письмо шло"] },
  { text: "Поезд «Полонез» опоздал на шесть часов." },
  {
    text: "«Мы за всё заплатили заранее», — настаивает предприниматель Антон Жук.",
    said: { "Мы за всё": "Антон Жук" },
  },
  { text: "«В школе тепло, холодно только в кабинетах». Шутку оценили.", unattributed: ["В школе"] },
  { text: "Ведущий спросил: «Когда ждать автобус?» Ответа не последовало.", said: { "Когда ждать": "Ведущий" } },
  { text: "«Здесь был лес, честное слово, настоящий лес». Теперь тут стоянка.", unattributed: ["Здесь был"] },
];

export const belarusian: readonly Labelled[] = [
  { text: "«Мост адкрыюць у траўні», — сказала мэрка Ганна Гай.", said: { "Мост адкрыюць": "Ганна Гай" } },
  { text: "Інжынер Пятро Савіч заявіў: «Лёд вытрымае толькі лыжнікаў».", said: { "Лёд вытрымае": "Пятро Савіч" } },
  { text: "«Мы чакалі гэтага дзесяць гадоў». На прычале стаяў натоўп.", unattributed: ["Мы чакалі"] },
  { text: "Газета «Зара» выйшла са спазненнем на два дні." },
  {
    text: "Паводле слоў дырэктара Алега Нячая, «школа гатовая прыняць усіх дзяцей».",
    said: { "школа гатовая": "Алега Нячая" },
  },
  {
    text: "«Ніхто нас не папярэдзіў. Ваду адключылі ўначы, і раніцай не было нават гарбаты».",
    unattributed: ["Ніхто нас"],
  },
  { text: "Так званая «аперацыя» доўжылася чатыры гадзіны." },
  {
    text: "«Я не падпішу», — адказаў Марат Юдзін. «Няхай падпісвае той, хто гэта прыдумаў».",
    said: { "Я не падпішу": "Марат Юдзін" },
  },
  {
    text: "Прэс-служба завода паведаміла, што аварыя «не паўплывала на якасць вады ў горадзе».",
    said: { "не паўплывала": "Прэс-служба завода" },
  },
  { text: "Параход «Віцязь» зноў выйшаў на лінію." },
  {
    text: "«Досыць маўчаць, час спытаць пра грошы». Гэтыя словы паўтаралі ўвесь вечар.",
    unattributed: ["Досыць маўчаць"],
  },
  {
    text: "Настаўніца Вера Лось успамінае: «Мы пісалі на шпалерах, сшыткаў не было».",
    said: { "Мы пісалі": "Вера Лось" },
  },
  { text: "«Цэны, — патлумачыў гандляр Ілля Рабы, — паднялі не мы, а перавозчык».", said: { Цэны: "Ілля Рабы" } },
  { text: "Фільм «Ціхая вада» пакажуць у пятніцу." },
  { text: "«Гэта было падобна на канец свету, толькі цішэй».", unattributed: ["Гэта было"] },
  {
    text: "Міністэрства адзначыла, што тэрміны «зрушаныя на просьбу падрадчыка».",
    said: { "зрушаныя на": "Міністэрства" },
  },
  { text: "Ён «выпадкова» забыў пропуск трэці раз за тыдзень." },
  { text: "«Асцярожна, дзверы не зачыняюцца», — пажартаваў кандуктар.", said: { Асцярожна: "кандуктар" } },
  { text: "Жыхары напісалі на плоце: «Вярніце аўтобус». Аўтобус не вярнулі.", said: { "Вярніце аўтобус": "Жыхары" } },
  { text: "«Дзед заўжды казаў, што рака вернецца». Рака вярнулася ў сераду.", unattributed: ["Дзед заўжды"] },
  { text: "Кампанія «Поўнач» атрымала падрад без таргоў." },
  {
    text: "Як паведамляе міліцыя, кіроўца «не справіўся з кіраваннем на мокрай дарозе».",
    said: { "не справіўся": "міліцыя" },
  },
  { text: "«Нам абяцалі цёплую падлогу, а далі халодную столь». Смяяліся ўсе.", unattributed: ["Нам абяцалі"] },
  { text: "Дэпутат Сяргей Буй падкрэсліў: «Грошай у бюджэце няма і не будзе».", said: { "Грошай у": "Сяргей Буй" } },
  { text: "Ансамбль «Вецер» выступіць без кіраўніка." },
  { text: "«Паглядзіце на гэтыя трубы: ім больш гадоў, чым мне».", unattributed: ["Паглядзіце на"] },
  {
    text: "Аграномка Ніна Дуб лічыць, што ўраджай «будзе сціплым, але хопіць усім».",
    said: { "будзе сціплым": "Ніна Дуб" },
  },
  { text: "«Ключ у вартаўніка», — піша суседка Зоя Рак.", said: { "Ключ у": "Зоя Рак" } },
  { text: "На рынку гэта завуць «зімовым зборам»." },
  { text: "«Мы не героі, мы проста выйшлі з рыдлёўкамі». Снег прыбралі да поўдня.", unattributed: ["Мы не героі"] },
  { text: "Капітан Ягор Мель расказаў: «Туман устаў сцяной за пяць хвілін».", said: { "Туман устаў": "Ягор Мель" } },
  {
    text: "«Тры дні без святла — і ніводнага званка з дыспетчарскай». Генератар прынеслі суседзі.",
    unattributed: ["Тры дні"],
  },
  { text: "Прэмію «Пяро» ўручаць у лістападзе." },
  { text: "«Рашэнне канчатковае», — заявілі ў міністэрстве.", said: { "Рашэнне канчатковае": "ў міністэрстве" } },
  {
    text: "Мастак Леў Крот прызнаўся, што карціна «напісаная за адну бяссонную ноч».",
    said: { "напісаная за": "Леў Крот" },
  },
  { text: "«Калі зачыняць школу, зачыняць і вёску». Так думаюць не толькі бацькі.", unattributed: ["Калі зачыняць"] },
  { text: "Клуб «Маяк» зачынены на рамонт з вясны." },
  { text: "«Дзякуй, што дачакаліся», — сказаў Тымур Аліеў, падымаючыся на сцэну.", said: { Дзякуй: "Тымур Аліеў" } },
  { text: "«Вады па калена, а помпу вязуць з вобласці». Падвал заліло ў нядзелю.", unattributed: ["Вады па"] },
  {
    text: "Доктарка Вольга Мір папярэдзіла: «Прышчэпак хопіць толькі да чацвярга».",
    said: { "Прышчэпак хопіць": "Вольга Мір" },
  },
  { text: "Гэтую меру празвалі «падаткам на цішыню»." },
  { text: "«Не трэба нас ратаваць, трэба паправіць дарогу». Плакат вісіць на ўездзе.", unattributed: ["Не трэба"] },
  {
    text: "Гісторык Глеб Тур нагадаў, што тут «стаяла драўляная царква без адзінага цвіка».",
    said: { "стаяла драўляная": "Глеб Тур" },
  },
  { text: "Раман «Дом ля ракі» пераклалі на польскую." },
  { text: "«Мне восемдзесят, і я ўпершыню бачу такую зіму».", unattributed: ["Мне восемдзесят"] },
  {
    text: "«Квіткі скончыліся ў першую гадзіну», — дадала касірка Рыта Сава.",
    said: { "Квіткі скончыліся": "Рыта Сава" },
  },
  { text: "Суд назваў довады пазоўніка «бездоказнымі»." },
  { text: "«Дваццаць гадоў плацім за ліфт, якога няма». Дом пяціпавярховы.", unattributed: ["Дваццаць гадоў"] },
  { text: "Прафсаюз заявіў: «Змены падоўжылі без згоды людзей».", said: { "Змены падоўжылі": "Прафсаюз" } },
  { text: "Краму «Бярозка» памятаюць толькі старыя." },
  { text: "«Хто лічыў гэтыя галасы, той няхай і тлумачыць». Камісія маўчыць.", unattributed: ["Хто лічыў"] },
  { text: "Трэнер Павел Бор упэўнены: «Хлопцы яшчэ здзівяць усіх».", said: { "Хлопцы яшчэ": "Павел Бор" } },
  { text: "«Рыба сышла праз шум, а не праз сеткі», — сцвярджае рыбак Фама Лінь.", said: { "Рыба сышла": "Фама Лінь" } },
  { text: "Акцыю «Чысты бераг» перанеслі праз дождж." },
  { text: "«Спачатку прыбярыце гараж, потым пагаворым». Гараж стаіць дагэтуль.", unattributed: ["Спачатку прыбярыце"] },
  { text: "Марыя Кот распавяла, што спала «на двух крэслах і адной валізе».", said: { "на двух": "Марыя Кот" } },
  { text: "«Ліст ішоў сорак дзён, хоць ехаць да нас гадзіну». Пошту так і не адкрылі.", unattributed: ["Ліст ішоў"] },
  { text: "Цягнік «Паланэз» спазніўся на шэсць гадзін." },
  { text: "«З’явіліся новыя правілы», — адзначыла сакратарка Юля Вус.", said: { "З’явіліся новыя": "Юля Вус" } },
  { text: "«У школе цёпла, халодна толькі ў кабінетах». Жарт ацанілі.", unattributed: ["У школе"] },
  { text: "Вядоўца спытаў: «Калі чакаць аўтобус?» Адказу не было.", said: { "Калі чакаць": "Вядоўца" } },
  { text: "«Тут быў лес, сумленнае слова, сапраўдны лес». Цяпер тут стаянка.", unattributed: ["Тут быў"] },
];

export const english: readonly Labelled[] = [
  { text: "“The bridge will open in May,” said Mayor Anna Gay.", said: { "The bridge": "Anna Gay" } },
  { text: "Engineer Peter Savage said: “The ice will only carry skiers.”", said: { "The ice": "Peter Savage" } },
  { text: "“We waited ten years for this.” A crowd stood on the pier.", unattributed: ["We waited"] },
  { text: "The newspaper “Dawn” came out two days late." },
  { text: "According to Oliver Nash, the school is “ready to take every child”.", said: { "ready to": "Oliver Nash" } },
  {
    text: "“Nobody warned us. They cut the water at night and there was no tea in the morning.”",
    unattributed: ["Nobody warned"],
  },
  { text: "The so-called “operation” took four hours." },
  {
    text: "“I will not sign,” Mark Young replied. “Let the man who thought of it sign.”",
    said: { "I will not": "Mark Young" },
  },
  {
    text: "The ministry said the delay “does not affect the quality of the water”.",
    said: { "does not": "The ministry" },
  },
  { text: "The steamer “Knight” is back on the line." },
  {
    text: "“Enough of silence, ask them about the money.” These words were heard all night.",
    unattributed: ["Enough of"],
  },
  {
    text: "Teacher Vera Moose recalled: “We wrote on wallpaper, there were no notebooks.”",
    said: { "We wrote": "Vera Moose" },
  },
  {
    text: "“Prices,” trader Ian Rowe explained, “were raised by the carrier, not by us.”",
    said: { Prices: "Ian Rowe" },
  },
  { text: "The film “Quiet Water” will be shown on Friday." },
  { text: "“It was like the end of the world, only quieter.”", unattributed: ["It was like"] },
  {
    text: "The council noted that the dates “were moved at the request of the builder”.",
    said: { "were moved": "The council" },
  },
  { text: "He “accidentally” forgot his pass for the third time." },
  { text: "“Careful, the doors do not close,” joked the conductor.", said: { Careful: "the conductor" } },
  {
    text: "Residents wrote on the fence: “Bring back the bus.” The bus never came back.",
    said: { "Bring back": "Residents" },
  },
  {
    text: "“Grandfather always knew the river would return.” It returned on Wednesday.",
    unattributed: ["Grandfather always"],
  },
  { text: "The firm “North” got the contract without a tender." },
  { text: "According to police, the driver “lost control on the wet road”.", said: { "lost control": "police" } },
  {
    text: "“They promised a warm floor and gave us a cold ceiling.” Everyone laughed.",
    unattributed: ["They promised"],
  },
  {
    text: "Deputy Simon Boyd stressed: “There is no money and there will be none.”",
    said: { "There is no": "Simon Boyd" },
  },
  { text: "The band “Wind” will play without its leader." },
  { text: "“Look at these pipes: they are older than I am.”", unattributed: ["Look at"] },
  {
    text: "Farmer Nina Oak believes the harvest “will be modest but enough for all”.",
    said: { "will be": "Nina Oak" },
  },
  { text: "“The key is with the guard,” writes neighbour Zoe Crab.", said: { "The key": "Zoe Crab" } },
  { text: "At the market this is known as “winter toll”." },
  {
    text: "“We are no heroes, we just came out with shovels.” The snow was gone by noon.",
    unattributed: ["We are no"],
  },
  { text: "Captain Egor Mell told reporters: “The fog stood up like a wall.”", said: { "The fog": "Egor Mell" } },
  {
    text: "“Three days without light and not one call from the office.” Neighbours brought a generator.",
    unattributed: ["Three days"],
  },
  { text: "The prize “Pen” will be given in November." },
  {
    text: "“The decision is final,” a spokesman for the ministry said.",
    said: { "The decision": "a spokesman for the ministry" },
  },
  {
    text: "Painter Leo Mole admitted that the picture was “painted in one sleepless night”.",
    said: { "painted in": "Leo Mole" },
  },
  { text: "“Close the school and you close the village.” Not only parents think so.", unattributed: ["Close the"] },
  { text: "The club “Beacon” has been closed since spring." },
  { text: "“Thank you for waiting,” said Timur Ali, climbing the stage.", said: { "Thank you": "Timur Ali" } },
  {
    text: "“Water to the knees and the pump comes from another county.” The cellar flooded on Sunday.",
    unattributed: ["Water to"],
  },
  {
    text: "Doctor Olga Mir warned: “There are vaccines only until Thursday.”",
    said: { "There are vaccines": "Olga Mir" },
  },
  { text: "The measure was dubbed “the silence tax”." },
  { text: "“Do not rescue us, mend the road.” The poster hangs at the entrance.", unattributed: ["Do not"] },
  {
    text: "Historian Glen Tour said the place “once had a church without a single nail”.",
    said: { "once had": "Glen Tour" },
  },
  { text: "The novel “House by the River” was translated into Polish." },
  { text: "“I am eighty and I have never seen such a winter.”", unattributed: ["I am eighty"] },
  { text: "“Tickets were gone in the first hour,” added cashier Rita Owl.", said: { "Tickets were": "Rita Owl" } },
  { text: "The court found the claim “groundless”." },
  {
    text: "“Twenty years we have paid for a lift that is not there.” The house has five floors.",
    unattributed: ["Twenty years"],
  },
  { text: "The union announced: “Shifts were made longer without consent.”", said: { "Shifts were": "The union" } },
  { text: "Only the old remember the shop “Birch”." },
  {
    text: "“Whoever counted these votes should explain them.” The commission is silent.",
    unattributed: ["Whoever counted"],
  },
  { text: "Coach Paul Boor insisted: “The boys will surprise everyone yet.”", said: { "The boys": "Paul Boor" } },
  {
    text: "“The fish left because of the noise, not the nets,” claims fisherman Tom Tench.",
    said: { "The fish": "Tom Tench" },
  },
  { text: "The campaign “Clean Shore” was put off because of rain." },
  { text: "“First clear the garage, then we talk.” The garage still stands.", unattributed: ["First clear"] },
  { text: "Mary Cat told the paper she slept “on two chairs and one suitcase”.", said: { "on two": "Mary Cat" } },
  {
    text: "“The letter took forty days, though it is an hour to drive.” The post office never opened.",
    unattributed: ["The letter"],
  },
  { text: "The train “Polonaise” was six hours late." },
  { text: "“We paid for everything in advance,” Anton Beetle insisted.", said: { "We paid": "Anton Beetle" } },
  { text: "“The school is warm, only the classrooms are cold.” The joke was liked.", unattributed: ["The school"] },
  { text: "The host asked: “When is the bus due?” There was no answer.", said: { "When is": "The host" } },
  { text: "“There was a forest here, my word, a real forest.” Now there is a car park.", unattributed: ["There was"] },
];
