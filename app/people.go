package app

import (
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// Person finds who is at the keyboard among the people of the count.
func (c *Count) Person(name string) (setup.Person, error) {
	e := c.State().Election
	p, ok := e.Person(name)
	if !ok {
		return p, unknownPerson(name, e)
	}
	return p, nil
}

func unknownPerson(name string, e setup.Election) *reconcile.Refusal {
	names := make([]string, len(e.People))
	for i, p := range e.People {
		names[i] = p.Name
	}
	return &reconcile.Refusal{Code: "unknown_person", Message: "This count does not know “" + name + "”.", Do: "Its people are: " + strings.Join(names, ", ") + ". Others are added in the set-up (worksheet People)."}
}

// refuseStranger says no to whom the set-up does not know, or knows in another
// role than they act in: it may have been mended since they sat down.
func refuseStranger(by setup.Person, e setup.Election) *reconcile.Refusal {
	switch known, ok := e.Person(by.Name); {
	case !ok:
		return unknownPerson(by.Name, e)
	case known.Role != by.Role:
		return &reconcile.Refusal{Code: "role", Message: by.Name + " is " + known.Role.WithArticle() + " in this count now, and no longer " + by.Role.WithArticle() + ".", Do: "Say again who is at the keyboard; nothing was stored."}
	}
	return nil
}

// refuseReading says no to whom an act that stores nothing is not for: there
// is no entry at which the journal would ask who they are.
func (c *Count) refuseReading(by setup.Person, act Act, doing string) *reconcile.Refusal {
	if r := refuseRole(by, act, doing); r != nil {
		return r
	}
	return refuseStranger(by, c.State().Election)
}

// PersonShare is the share of one person's figures that were not what two
// people agreed.
type PersonShare struct {
	Person string
	ward.Share
}

// SharesOfPeople says of each person who keyed enough sheets how many of their
// figures were not what was agreed. Only the returning officer or a deputy asks:
// it is for helping a typist who is tired, and for nothing else.
func (c *Count) SharesOfPeople(by setup.Person) ([]PersonShare, error) {
	if r := c.refuseReading(by, ActPeople, "see people's shares"); r != nil {
		return nil, r
	}
	now := c.State()
	var list []PersonShare
	for _, p := range now.Election.People {
		if s, enough := now.Compared.Person(p.Name); enough {
			list = append(list, PersonShare{p.Name, s})
		}
	}
	return list, nil
}
