/** Entries of the police log, dealt in turn like cards: `$A` is a street, `$T` a time of day. */
export const callouts: string[] = [
  "$T, $A. Caller reported a suspicious van. The van was delivering the caller's sofa.",
  "$T, $A. Two goats on the road. Returned to owner, who said that there had been three. Third goat found in the car.",
  "$T, $A. Minor collision between a pickup and a parade float in storage. No injuries; one papier-mâché trout damaged.",
  "$T, $A. Loud music. The caller asked that the officer find out the name of the song.",
  "$T, $A. Unlocked door at the feed store. Officer checked the building and locked up.",
  "$T, $A. Wallet found on a bench, handed in with $340 in it. Owner located by library card.",
  "$T, $A. Man reported that his bicycle had been stolen. He called back to say that he had walked to work.",
  "$T, $A. Report of screaming. Officer found a choir.",
  "$T, $A. Car in ditch. The driver, 19, was cited for following too closely behind a plow.",
  "$T, $A. Smell of smoke. Neighbor was roasting peppers, and sent the officer away with a jar.",
  "$T, $A. Shoplifting of two steaks. A 42-year-old man was cited; steaks recovered, one cooked.",
  "$T, $A. Welfare check on a man of 88 who had not collected his newspaper. He was at his girlfriend's.",
  "$T, $A. Tree across both lanes. Cut up and removed by three residents before the crew arrived.",
  "$T, $A. Juveniles on school roof. They had gone up for a ball, and came down with eleven.",
  "$T, $A. Hit and run: a mailbox. Blue paint found on the post. The driver came in to confess at noon.",
  "$T, $A. Raccoon in a vending machine. Released; the machine is out of order.",
  "$T, $A. Argument between neighbors over a hedge. Officer held the tape measure.",
  "$T, $A. Driver stopped for 51 in a 25 zone. Cited. He was late for a traffic-safety course.",
  "$T, $A. Prowler reported in garden. Footprints matched those of the meter reader.",
  "$T, $A. Lost child, 5, found in the hardware store comparing hinges. Mother notified.",
  "$T, $A. Burglary of a garage: a chain saw and a case of peaches. Under investigation.",
  "$T, $A. Alarm at the bank. A moth.",
  "$T, $A. Parked truck rolled into the creek. Unoccupied but for a dog, which swam out.",
  "$T, $A. Counterfeit $20 bill passed at the bakery. The portrait was smiling.",
  "$T, $A. Caller asked whether it is legal to keep a peacock. It is. Caller's neighbor asked the same an hour later.",
  "$T, $A. Broken window at the pharmacy. Baseball recovered; its owner, 10, has offered to sweep.",
  "$T, $A. Driver asleep at a green light. Arrested on suspicion of driving under the influence.",
  "$T, $A. Report of a man with a sword. He is in the opera.",
  "$T, $A. Three canoes reported stolen. Found tied up downstream with a thank-you note.",
  "$T, $A. Street sign missing for the second time this month. The street is Memory Lane.",
  "$T, $A. Gas odor. Utility crew tightened a fitting; residents were back in their homes within the hour.",
  "$T, $A. Cow looking into a kitchen window. Cow's owner and kitchen's owner know each other.",
  "$T, $A. Fender bender in the church lot. Both drivers claimed fault.",
  "$T, $A. Threatening letter received. On closer reading it was from the tax office.",
  "$T, $A. Fireworks. It was an anniversary. Advised.",
  "$T, $A. Assist to ambulance: a fall from a ladder. Man, 61, taken to hospital with a broken wrist.",
  "$T, $A. Stray piglet in a stroller. Nobody has claimed either.",
  "$T, $A. Graffiti on the underpass, correctly spelled. Cleaned by the road crew.",
  "$T, $A. Caller wished to report that everything was fine on her street. Noted.",
  "$T, $A. Two vehicles at the four-way stop, each waiting for the other. Officer directed traffic.",
];

/** Road works: `$A` street, `$B` another one, `$D` a weekday mark. */
export const roadWorks: string[] = [
  "$A is closed between $B and the rail crossing until $D for a water main. Buses go around by the school.",
  "One lane of $A at a time while the crew paves from $B eastward. Expect five minutes.",
  "The signal at $A and $B is being replaced. It is a four-way stop until $D.",
  "Parking is suspended on the north side of $A until $D so that leaf trucks can pass.",
  "The sidewalk of $A at $B is up for new curb ramps; walkers use the far side.",
  "Hydrant flushing on $A and $B until $D. Water may look like tea. It is safe.",
  "Night work on $A from 9 p.m. to 5 a.m. Residents near $B have been offered earplugs.",
  "Tree trimming along $A. The crew asks that cars be moved before 7:30 a.m. on $D.",
];

/** Notices of meetings and services: `$A` street, `$D` a weekday mark. */
export const notices: [headline: string, body: string][] = [
  [
    "Planning board to hear plan for eleven cottages on $A",
    "The planning board meets at 7 p.m. on $D in the town hall annex. On the agenda: eleven cottages on a former nursery on $A; a sign at the hardware store that is two feet too tall; and the minutes, which were disputed last time.\nWritten comments are taken until noon of the day. The plans can be seen at the counter.",
  ],
  [
    "Library asks for the return of 212 overdue umbrellas",
    "The library lends umbrellas as it lends books, for three weeks. Of 250, 212 are out. There are no fines. A basket stands on the steps on $A day and night.\nThe oldest loan dates from the summer before last, and the borrower is said to be on a boat.",
  ],
  [
    "Water bills go out late; nobody will be charged for it",
    "A failed printer has held up 4,300 water bills. They will be mailed by $D, and the due date moves by two weeks.\nResidents who pay at the counter on $A may do so now; the clerk will look up the sum.",
  ],
  [
    "Volunteers wanted to count birds along $A",
    "Anyone who can tell a duck from a goose may join the county's bird count on $D at 6:30 a.m. Pairs walk a mile each, along $A and the water.\nHot drinks at the end. Last year 83 people counted 61 species and one escaped parrot.",
  ],
  [
    "Transfer station takes paint and batteries on $D",
    "The transfer station will accept paint, solvents, batteries and old medicines free of charge on $D from 8 a.m. to 1 p.m. Enter from $A.\nLast time 19 tons came in, among them a case of dynamite caps from 1938. Please telephone first if in doubt.",
  ],
  [
    "Council leaves the tax rate alone and repairs the clock",
    "The council voted 5–2 to keep the property tax at its present rate and 7–0 to spend $18,000 on the town clock, which has shown 4:10 since March.\nA motion to leave the clock as it is, on the ground that people have got used to it, found no second. The next meeting is on $D.",
  ],
  [
    "Dog licenses are due, and the first tag goes to a dachshund",
    "Licenses for dogs older than four months are due by the end of the month: $8, or $4 with proof of neutering. The office on $A is open until 6 p.m. on $D.\nTag number 1, drawn by lot, goes to a dachshund named Admiral.",
  ],
  [
    "School crossing guards honored after 61 years between them",
    "Lucille Ortega and Ham Prentiss, who have stopped traffic on $A for 34 and 27 years, will be thanked at the council meeting on $D.\nNeither has lost a child or a hat. Two guards are wanted to succeed them; mornings only.",
  ],
  [
    "Ferry committee settles the question of the second bell",
    "The ferry committee decided on a vote of 4–3 that the evening boats will again ring twice before casting off. The second bell was given up nine years ago to spare sleepers on $A.\nOf 206 letters received, 171 were for the bell, three of them from sleepers. It rings from $D.",
  ],
  [
    "Free trees for anyone with a shovel and a sunny spot",
    "The town will give away 300 young oaks and maples on $D from 9 a.m. at the depot on $A, two to a household.\nThose who took one last year are asked to send a photograph. So far 88 have, and 86 of the trees are alive.",
  ],
  [
    "Evening class will teach reading of old handwriting",
    "The historical society offers six evenings on reading old letters and deeds, beginning on $D at its rooms on $A. The fee is $15.\nStudents work on the society's unread papers. Last year's class found a marriage, a lawsuit and a recipe for boot polish.",
  ],
  [
    "Swimming pool to open an hour earlier for the slow",
    "From $D the pool on $A opens at 5:30 a.m. for an hour in which nobody may overtake.\nThe rule was asked for in a letter with 61 signatures. The fast lanes open at 6:30 as before.",
  ],
];
