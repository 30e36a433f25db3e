package practice

import (
	"fmt"
	"strconv"

	"wardcount/reconcile/setup"
)

// Watford is the night of 3 May 2018 in Watford: twelve wards of one seat,
// 58 stations and the poll-card pilot. Votes, elected, rounded turnouts and
// voter-ID totals are as published; the rest is drawn from the seed. A clean
// night has no troubles; its figures are otherwise those of the same seed.
func Watford(seed uint64, clean bool) (Script, error) { return makeWatford(seed, clean, unwatched) }

func makeWatford(seed uint64, clean bool, watch watched) (Script, error) {
	p, err := readPractice("watford-2018")
	if err != nil {
		return Script{}, err
	}
	var wards []wardFigures
	for i, w := range p.wards {
		wards = append(wards, draw(w, setup.BoxID("P"+strconv.Itoa(i+1)), newDice(seed, streamWards+uint64(i))))
		if err := watch(i+1, len(p.wards)); err != nil {
			return Script{}, err
		}
	}
	drawTendered(wards, newDice(seed, streamTendered))
	drawVoterID(wards, p.voterID, newDice(seed, streamVoterID))
	arrival := newDice(seed, streamArrival).order(len(everyStation(wards)))
	var t troubles
	if !clean {
		t = plant(wards, newDice(seed, streamTroubles))
		t.plantSlips(wards, arrival, newDice(seed, streamReadings))
	}
	n := newNight(wards, t.slips)
	n.write(arrival)
	n.voterID()
	return Script{
		Seed: seed, Election: election(p, wards, seed), Acts: n.acts,
		Notes: watfordNotes(seed, wards, t), Planted: t.planted,
	}, nil
}

func watfordNotes(seed uint64, wards []wardFigures, t troubles) []string {
	list := t.after(fmt.Sprintf("PRACTICE, seed %d. Votes, who was elected, rounded turnouts and the totals of the voter-ID pilot are as published for 3 May 2018; every other figure is generated.", seed))
	for _, w := range wards {
		for _, s := range w.stations {
			if !s.record.in {
				list = append(list, fmt.Sprintf("%s: the voter-ID record of station %s has not come in, as one of the 58 had not on the morning after; the totals are released without it.", w.contest.Name, s.ID))
			}
		}
	}
	return list
}
