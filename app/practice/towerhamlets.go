package practice

import (
	"fmt"
	"time"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// towerHamletsOpenings are when postal votes are opened, for all wards together.
var towerHamletsOpenings = []setup.PlannedSession{
	{Number: 1, Date: "2018-04-26", Time: "10:00", Place: "Practice opening room"},
	{Number: 2, Date: "2018-04-30", Time: "10:00", Place: "Practice opening room"},
	{Number: 3, Date: "2018-05-02", Time: "14:00", Place: "Practice opening room"},
	{Number: 4, Date: "2018-05-03", Time: "22:15", Place: "Practice count hall"},
}

// TowerHamlets is the night of 3 May 2018 in Tower Hamlets: twenty wards of
// one, two and three seats, each counted at three tables. Votes and elected
// are as published, all ward papers together come near those of the mayor's
// election of the same day; the rest is drawn from the seed. A clean night has
// no troubles; its figures are otherwise those of the same seed.
func TowerHamlets(seed uint64, clean bool) (Script, error) {
	return makeTowerHamlets(seed, clean, unwatched)
}

func makeTowerHamlets(seed uint64, clean bool, watch watched) (Script, error) {
	p, err := readPractice("tower-hamlets-2018")
	if err != nil {
		return Script{}, err
	}
	b := drawBorough(p, newDice(seed, streamBorough))
	var wards []wardFigures
	for i, w := range p.wards {
		wards = append(wards, b.draw(i, w, len(towerHamletsOpenings)-1, newDice(seed, streamWards+uint64(i)), newDice(seed, streamTables+uint64(i))))
		if err := watch(i+1, len(p.wards)); err != nil {
			return Script{}, err
		}
	}
	drawTendered(wards, newDice(seed, streamTendered))
	all := everyStation(wards)
	arrival := oneCar(all, newDice(seed, streamArrival).order(len(all)))
	closeOfPoll := time.Date(2018, time.May, 3, 21, 0, 0, 0, time.UTC) // ten in the evening, summer time
	drawDoor(all, arrival, closeOfPoll, newDice(seed, streamDoor))
	var t troubles
	if !clean {
		t = plantAtTables(wards, newDice(seed, streamTroubles))
		t.plantSlips(wards, arrival, newDice(seed, streamReadings))
	}
	n := newNight(wards, t.slips)
	n.write(arrival)
	e := election(p, wards, seed)
	e.Sessions = towerHamletsOpenings
	return Script{
		Seed: seed, Election: e, Acts: n.acts,
		Notes: t.after(towerHamletsNote(seed, p, wards)), Planted: t.planted,
	}, nil
}

func towerHamletsNote(seed uint64, p published, wards []wardFigures) string {
	papers, electors := 0, 0
	for _, w := range wards {
		electorate, _ := w.contest.Electorate.Get()
		papers, electors = papers+w.papers(), electors+int(electorate)
	}
	return fmt.Sprintf("PRACTICE, seed %d. Votes and who was elected are as published for 3 May 2018, as are the borough's rounded turnout and how many papers were rejected in Whitechapel; every other figure is generated. The mayor's election had %s papers; the wards have %s, of %s electors.",
		seed, text.Grouped(p.papers), text.Grouped(papers), text.Grouped(electors))
}
