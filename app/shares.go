package app

import (
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

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
	if r := refuseRole(by, ActPeople, "see people's shares"); r != nil {
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
