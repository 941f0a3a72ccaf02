import type { Labelled } from "./labelled";

/*
 * Passages as hard as news gets: words over several paragraphs, marks within marks, verbs that only a feature writer uses, laws and long titles, signs, words
 * by two people, and a speaker who is named a sentence later. The rules were made with these in view.
 */

export const russianHard: readonly Labelled[] = [
  {
    text: ["«Сначала нам обещали паром.", "«Потом понтон. Теперь обещают лето», — сказала староста Алла Рек."],
    said: { "Сначала нам": "Алла Рек", "Потом понтон": "Алла Рек" },
  },
  {
    text: [
      "Директор школы Нина Вал сказала на собрании: «Печь топим с шести утра.",
      "К восьми в классах двенадцать градусов».",
    ],
    said: { "Печь топим": "Нина Вал", "К восьми": "Нина Вал" },
  },
  {
    text: [
      "«Лес рубили ночью, без знаков и без охраны.",
      "А утром на дороге остались только ветки». Лесники спорить не стали.",
    ],
    unattributed: ["Лес рубили", "А утром"],
  },
  {
    text: "«Она мне говорит: „Подпишите здесь“, а листок пустой», — вспоминает Захар Пень.",
    said: { "Она мне": "Захар Пень" },
  },
  {
    text: "«Папа крикнул: „Бегите!“, и мы побежали к реке». Рассказ записан в тот же вечер.",
    unattributed: ["Папа крикнул"],
  },
  { text: "Закон «О местном самоуправлении и порядке выборов старост» вступил в силу в январе." },
  { text: "Указ «О мерах по сохранению малых рек, озёр и родников» опубликован в пятницу." },
  { text: "На двери магазина висит листок «Ушли на обед, вернёмся весной»." },
  { text: "Табличка «Осторожно, злая собака и добрый хозяин» висит на каждом втором заборе." },
  { text: "«Мост закроют на всё лето». Об этом сообщил мэр Иван Гай.", said: { "Мост закроют": "Иван Гай" } },
  {
    text: "«Зарплату вернут до конца месяца». Так ответили в дирекции завода.",
    said: { "Зарплату вернут": "дирекции" },
  },
  { text: "«Наконец-то!» — улыбнулась Тамара Нил и закрыла окно.", said: { "Наконец-то": "Тамара Нил" } },
  {
    text: "«Сорок лет тут живу, и ни разу не видел плуга», — машет рукой сосед Прохор Ус.",
    said: { "Сорок лет": "Прохор Ус" },
  },
  { text: "«Дорогу к празднику заровняют», — пообещали рабочие, но ушли.", said: { "Дорогу к": "рабочие" } },
  {
    text: "«Мы не против стройки, мы против ночной стройки», — говорят Анна Гай и Пётр Савич.",
    said: { "Мы не против": "Анна Гай и Пётр Савич" },
  },
  { text: "В отчёте комиссии назван «человеческий фактор»." },
  { text: "Совхозы «Рассвет», «Заря» и «Путь к свету» объединили в одно хозяйство." },
  { text: "По его словам, «лёд уже не держит даже собаку». Имени рыбак не назвал.", unattributed: ["лёд уже"] },
  {
    text: "В эфире радио «Волна» глава района Юрий Мох сказал: «Снега хватит всем».",
    said: { "Снега хватит": "Юрий Мох" },
  },
  { text: "«Поезда пойдут с четверга», передаёт агентство «Север-Пресс».", said: { "Поезда пойдут": "агентство" } },
  { text: "Песня «Не спеши, река, не спеши домой» звучит теперь на вокзале." },
  { text: "Принцип «кто успел, тот и сел» здесь никого не удивляет." },
  {
    text: "«Уголь кончился в среду, а топить велели до субботы!» Кочегар показывает пустой сарай.",
    unattributed: ["Уголь кончился"],
  },
  { text: "Митинг прошёл под лозунгом «За чистую воду и честные счета»." },
  {
    text: "«Экспертиза нарушений не выявила», — говорится в ответе прокуратуры.",
    said: { "Экспертиза нарушений": "прокуратуры" },
  },
  {
    text: "Судья отказал: «доводы защиты не подтверждены документами», следует из решения.",
    said: { "доводы защиты": "решения" },
  },
  { text: "Из-за «особых обстоятельств» рейс отложили трижды." },
  { text: "«А кто заплатит?» Зал замолчал.", unattributed: ["А кто"] },
  {
    text: "«Ветер сорвал крышу за одну минуту», — рассказала «Волне» фельдшер Раиса Клён.",
    said: { "Ветер сорвал": "Раиса Клён" },
  },
  {
    text: ["Хозяйка хутора не скрывает раздражения.", "«Три комиссии приезжали, и все смотрели только на кур»."],
    unattributed: ["Три комиссии"],
  },
  {
    text: ["«Мы вышли в пять утра.", "До станции девять километров, и все по льду», — добавил Глеб Осин."],
    said: { "Мы вышли": "Глеб Осин", "До станции": "Глеб Осин" },
  },
  { text: "Постановление «Об утверждении порядка уборки снега с крыш жилых домов» отменили." },
  {
    text: "Глава ведомства Артур Лещ подтвердил «полную готовность служб к паводку».",
    said: { "полную готовность": "Артур Лещ" },
  },
  { text: "«Сыну сказали: „Жди повестку“, вот он и ждёт». На кухне пахнет дымом.", unattributed: ["Сыну сказали"] },
  { text: "Журнал «Наука и лодка» закрылся в прошлом году." },
  { text: "«Не трогайте яблони!» — кричит из окна Фаина Грач.", said: { "Не трогайте": "Фаина Грач" } },
  {
    text: "«Убытки посчитаем после воды». Такой ответ дал управляющий Борис Сом.",
    said: { "Убытки посчитаем": "Борис Сом" },
  },
  {
    text: "Эксперты уверены, что «запаса прочности у плотины нет», но имён не называют.",
    said: { "запаса прочности": "Эксперты" },
  },
  { text: "Надпись «Здесь был причал» ещё можно прочесть на стене." },
  { text: "«Когда я пришёл, сторож уже спал, а ворота были открыты настежь».", unattributed: ["Когда я"] },
  { text: "Водители зовут этот поворот «тёщиным языком»." },
  { text: "Песков уточнил, что визит «не планируется».", said: { "не планируется": "Песков" } },
  {
    text: "«Сделка выгодна обеим сторонам», — сказано в пресс-релизе компании «Барс».",
    said: { "Сделка выгодна": "пресс-релизе" },
  },
  {
    text: "Жители посёлка возмущены: «Автобус сняли, школу сняли, скоро снимут и нас».",
    said: { "Автобус сняли": "Жители" },
  },
  {
    text: "«Воду дали. Холодную, зато чистую» — так описывает утро учитель Марк Липа.",
    said: { "Воду дали": "Марк Липа" },
  },
  { text: "Конкурс «Лучший двор года» выиграл двор без скамеек." },
  { text: "«Кто последний?» — «Я последний, но я ухожу». Очередь заняли с ночи.", unattributed: ["Кто последний"] },
  { text: "Он читал доклад «Что мы знаем о рыбе и чего рыба не знает о нас»." },
  {
    text: "«Рабочих рук не хватает», — признал начальник порта Олег Бриз. По его словам, «молодёжь уезжает сразу после школы».",
    said: { "Рабочих рук": "Олег Бриз" },
  },
];

export const belarusianHard: readonly Labelled[] = [
  {
    text: ["«Спачатку нам абяцалі паром.", "«Потым пантон. Цяпер абяцаюць лета», — сказала стараста Ала Рэк."],
    said: { "Спачатку нам": "Ала Рэк", "Потым пантон": "Ала Рэк" },
  },
  {
    text: [
      "Дырэктарка школы Ніна Вал сказала на сходзе: «Печ палім з шасці раніцы.",
      "Да васьмі ў класах дванаццаць градусаў».",
    ],
    said: { "Печ палім": "Ніна Вал", "Да васьмі": "Ніна Вал" },
  },
  {
    text: [
      "«Лес секлі ўначы, без знакаў і без аховы.",
      "А раніцай на дарозе засталося толькі голле». Леснікі спрачацца не сталі.",
    ],
    unattributed: ["Лес секлі", "А раніцай"],
  },
  { text: "«Яна мне кажа: „Падпішыце тут“, а аркуш пусты», — згадвае Захар Пень.", said: { "Яна мне": "Захар Пень" } },
  {
    text: "«Тата крыкнуў: „Бяжыце!“, і мы пабеглі да ракі». Аповед запісаны ў той жа вечар.",
    unattributed: ["Тата крыкнуў"],
  },
  { text: "Закон «Аб мясцовым самакіраванні і парадку выбараў стараст» пачаў дзейнічаць у студзені." },
  { text: "Указ «Аб мерах па захаванні малых рэк, азёр і крыніц» надрукавалі ў пятніцу." },
  { text: "На дзвярах крамы вісіць аркуш «Пайшлі на абед, вернемся ўвесну»." },
  { text: "Шыльда «Асцярожна, злы сабака і добры гаспадар» вісіць на кожным другім плоце." },
  { text: "«Мост зачыняць на ўсё лета». Пра гэта паведаміў мэр Іван Гай.", said: { "Мост зачыняць": "Іван Гай" } },
  {
    text: "«Зарплату вернуць да канца месяца». Так адказалі ў дырэкцыі завода.",
    said: { "Зарплату вернуць": "дырэкцыі" },
  },
  { text: "«Нарэшце!» — усміхнулася Тамара Ніл і зачыніла акно.", said: { Нарэшце: "Тамара Ніл" } },
  {
    text: "«Сорак гадоў тут жыву і ні разу не бачыў плуга», — махае рукой сусед Прохар Вус.",
    said: { "Сорак гадоў": "Прохар Вус" },
  },
  { text: "«Дарогу да свята зраўняюць», — паабяцалі рабочыя, але сышлі.", said: { "Дарогу да": "рабочыя" } },
  {
    text: "«Мы не супраць будоўлі, мы супраць начной будоўлі», — кажуць Ганна Гай і Пятро Савіч.",
    said: { "Мы не супраць": "Ганна Гай і Пятро Савіч" },
  },
  { text: "У справаздачы камісіі названы «чалавечы фактар»." },
  { text: "Саўгасы «Світанак», «Зара» і «Шлях да святла» аб’ядналі ў адну гаспадарку." },
  { text: "Паводле яго слоў, «лёд ужо не трымае нават сабаку». Імя рыбак не назваў.", unattributed: ["лёд ужо"] },
  {
    text: "У эфіры радыё «Хваля» кіраўнік раёна Юры Мох сказаў: «Снегу хопіць усім».",
    said: { "Снегу хопіць": "Юры Мох" },
  },
  { text: "«Цягнікі пойдуць з чацвярга», перадае агенцтва «Поўнач-Прэс».", said: { "Цягнікі пойдуць": "агенцтва" } },
  { text: "Песня «Не спяшайся, рака, не спяшай дадому» гучыць цяпер на вакзале." },
  { text: "Прынцып «хто паспеў, той і сеў» тут нікога не здзіўляе." },
  {
    text: "«Вугаль скончыўся ў сераду, а паліць загадалі да суботы!» Качагар паказвае пусты хлеў.",
    unattributed: ["Вугаль скончыўся"],
  },
  { text: "Мітынг прайшоў пад лозунгам «За чыстую ваду і сумленныя рахункі»." },
  {
    text: "«Экспертыза парушэнняў не выявіла», — гаворыцца ў адказе пракуратуры.",
    said: { "Экспертыза парушэнняў": "пракуратуры" },
  },
  { text: "Праз «асаблівыя абставіны» рэйс адкладалі тройчы." },
  { text: "«А хто заплоціць?» Зала змоўкла.", unattributed: ["А хто"] },
  {
    text: "«Вецер сарваў дах за адну хвіліну», — расказала «Хвалі» фельчарка Раіса Клён.",
    said: { "Вецер сарваў": "Раіса Клён" },
  },
  {
    text: ["Гаспадыня хутара не хавае раздражнення.", "«Тры камісіі прыязджалі, і ўсе глядзелі толькі на курэй»."],
    unattributed: ["Тры камісіі"],
  },
  {
    text: ["«Мы выйшлі а пятай раніцы.", "Да станцыі дзевяць кіламетраў, і ўсе па лёдзе», — дадаў Глеб Асін."],
    said: { "Мы выйшлі": "Глеб Асін", "Да станцыі": "Глеб Асін" },
  },
  { text: "Пастанову «Аб зацвярджэнні парадку ўборкі снегу з дахаў жылых дамоў» скасавалі." },
  {
    text: "Кіраўнік ведамства Артур Лешч пацвердзіў «поўную гатоўнасць службаў да паводкі».",
    said: { "поўную гатоўнасць": "Артур Лешч" },
  },
  { text: "«Сыну сказалі: „Чакай позву“, вось ён і чакае». На кухні пахне дымам.", unattributed: ["Сыну сказалі"] },
  { text: "Часопіс «Навука і човен» зачыніўся летась." },
  { text: "«Не чапайце яблыні!» — крычыць з акна Фаіна Грак.", said: { "Не чапайце": "Фаіна Грак" } },
  {
    text: "«Страты палічым пасля вады». Такі адказ даў кіроўца гаспадаркі Барыс Сом.",
    said: { "Страты палічым": "Барыс Сом" },
  },
  { text: "Надпіс «Тут быў прычал» яшчэ можна прачытаць на сцяне." },
  { text: "«Калі я прыйшоў, вартаўнік ужо спаў, а брама была адчыненая насцеж».", unattributed: ["Калі я"] },
  { text: "Кіроўцы завуць гэты паварот «цешчыным языком»." },
  {
    text: "«Здзелка выгадная абодвум бакам», — сказана ў рэлізе кампаніі «Барс».",
    said: { "Здзелка выгадная": "рэлізе" },
  },
  {
    text: "Жыхары пасёлка абураныя: «Аўтобус знялі, школу знялі, хутка здымуць і нас».",
    said: { "Аўтобус знялі": "Жыхары" },
  },
  {
    text: "«Ваду далі. Халодную, затое чыстую» — так апісвае раніцу настаўнік Марк Ліпа.",
    said: { "Ваду далі": "Марк Ліпа" },
  },
  { text: "Конкурс «Найлепшы двор года» выйграў двор без лавак." },
  { text: "Ён чытаў даклад «Што мы ведаем пра рыбу і чаго рыба не ведае пра нас»." },
  { text: "«Хлеб прывязуць у чацвер, калі праедзе трактар». Крама зачынена.", unattributed: ["Хлеб прывязуць"] },
  {
    text: "Старшыня калгаса Ядвіга Бор паўтарае: «Малако ёсць, няма кому піць».",
    said: { "Малако ёсць": "Ядвіга Бор" },
  },
  { text: "Свята «Камяніца» адбудзецца ў жніўні." },
];

export const englishHard: readonly Labelled[] = [
  {
    text: [
      "“First they promised us a ferry.",
      "“Then a pontoon. Now they promise summer,” said village head Alla Rex.",
    ],
    said: { "First they": "Alla Rex", "Then a": "Alla Rex" },
  },
  {
    text: [
      "Head teacher Nina Vale told parents: “We light the stove at six.",
      "“By eight the classrooms are at twelve degrees.”",
    ],
    said: { "We light": "Nina Vale", "By eight": "Nina Vale" },
  },
  {
    text: [
      "“They cut the wood at night, with no signs and no guards.",
      "“In the morning only branches were left.” The foresters did not argue.",
    ],
    unattributed: ["They cut", "In the morning"],
  },
  {
    text: "“She says to me, ‘Sign here,’ and the page is blank,” recalls Zachary Stump.",
    said: { "She says": "Zachary Stump" },
  },
  {
    text: "“Dad shouted ‘Run!’ and we ran for the river.” The story was taped that night.",
    unattributed: ["Dad shouted"],
  },
  { text: "The Act “On Local Self-Government and the Election of Village Heads” took effect in January." },
  { text: "The decree “On the Protection of Small Rivers, Lakes and Springs” was printed on Friday." },
  { text: "A sheet on the shop door reads “Gone for lunch, back in spring”." },
  { text: "The sign “Beware of the angry dog and the kind owner” hangs on every other fence." },
  {
    text: "“The bridge will be shut all summer.” That was the word from Mayor Ivan Gay.",
    said: { "The bridge": "Ivan Gay" },
  },
  { text: "“At last!” Tamara Neal smiled and shut the window.", said: { "At last": "Tamara Neal" } },
  {
    text: "“Forty years here and I never saw a plough,” sighs neighbour Prosper Whisker.",
    said: { "Forty years": "Prosper Whisker" },
  },
  { text: "“The road will be flat by the holiday,” workers vowed before they left.", said: { "The road": "workers" } },
  {
    text: "“We are not against building, we are against building at night,” said Anna Gay and Peter Savage.",
    said: { "We are not": "Anna Gay and Peter Savage" },
  },
  { text: "The commission’s report named “human error” as the cause." },
  { text: "The farms “Sunrise”, “Dawn” and “Road to the Light” were merged into one." },
  {
    text: "Speaking on “Wave Radio”, district head Yuri Moss said: “There is snow enough for all.”",
    said: { "There is snow": "Yuri Moss" },
  },
  { text: "“Trains will run from Thursday,” the North Press agency reports.", said: { "Trains will": "North Press" } },
  { text: "The song “Do Not Hurry, River, Do Not Hurry Home” now plays at the station." },
  { text: "The rule of “first come, first served” surprises nobody here." },
  {
    text: "“The coal ran out on Wednesday and we were told to heat till Saturday!” The stoker shows an empty shed.",
    unattributed: ["The coal"],
  },
  { text: "The rally marched under the banner “Clean water and honest bills”." },
  { text: "“No violations were found,” the prosecutor’s reply states.", said: { "No violations": "reply" } },
  { text: "“Who is going to pay?” The hall fell silent.", unattributed: ["Who is"] },
  {
    text: "“It was cold,” she said. “It was always cold.” She would not give her name.",
    unattributed: ["It was cold"],
  },
  {
    text: "Olga Mir, who runs the clinic, put it plainly: “We have gauze and we have tea.”",
    said: { "We have gauze": "Olga Mir" },
  },
  {
    text: "In a statement, the railway said it was “sorry for the delay and the cold carriages”.",
    said: { "sorry for": "the railway" },
  },
  { text: "Due to “special circumstances” the flight was put off three times." },
  {
    text: "“The wind took the roof in a minute,” paramedic Rose Maple told the Wave.",
    said: { "The wind": "Rose Maple" },
  },
  {
    text: [
      "The farm’s owner does not hide her anger.",
      "“Three commissions came and all of them only looked at the hens.”",
    ],
    unattributed: ["Three commissions"],
  },
  {
    text: [
      "“We left at five in the morning.",
      "“It is nine kilometres to the station, all of it ice,” Glen Aspen added.",
    ],
    said: { "We left": "Glen Aspen", "It is nine": "Glen Aspen" },
  },
  { text: "The order “On the Clearing of Snow from the Roofs of Dwellings” was repealed." },
  {
    text: "Agency chief Arthur Bream confirmed “full readiness for the flood”.",
    said: { "full readiness": "Arthur Bream" },
  },
  {
    text: "“They told my son ‘wait for the letter’, so he waits.” The kitchen smells of smoke.",
    unattributed: ["They told"],
  },
  { text: "The magazine “Science and Boats” closed last year." },
  { text: "“Leave the apple trees alone!” Faye Rook shouts from the window.", said: { "Leave the": "Faye Rook" } },
  {
    text: "“We will count the losses after the water goes,” was the answer of manager Boris Catfish.",
    said: { "We will count": "Boris Catfish" },
  },
  { text: "Experts say there is “no margin left in the dam”, but give no names.", said: { "no margin": "Experts" } },
  { text: "The words “There was a pier here” can still be read on the wall." },
  { text: "“When I came the guard was asleep and the gate stood open.”", unattributed: ["When I"] },
  { text: "Drivers call the bend “the mother-in-law’s tongue”." },
  {
    text: "“The deal is good for both sides,” a press release from the company said.",
    said: { "The deal": "press release" },
  },
  {
    text: "Villagers are furious: “They took the bus, they took the school, next they will take us.”",
    said: { "They took": "Villagers" },
  },
  { text: "The contest “Best Yard of the Year” was won by a yard without benches." },
  { text: "He read a paper called “What We Know of Fish and What Fish Do Not Know of Us”." },
  { text: "“Bread comes on Thursday, if the tractor gets through.” The shop is shut.", unattributed: ["Bread comes"] },
  {
    text: "Jadwiga Bohr, the chair, keeps repeating that there is “milk but nobody to drink it”.",
    said: { "milk but": "Jadwiga Bohr" },
  },
  { text: "“Slowly,” my grandmother used to say, “is also a speed.”", said: { Slowly: "my grandmother" } },
];
