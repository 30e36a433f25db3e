package rules

import (
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// ExceptionsOf turns the accepted ones among findings into what is printed of them.
func ExceptionsOf(findings []Finding) []ward.Exception {
	var list []ward.Exception
	for _, f := range findings {
		if f.Accepted == nil || f.Stage == sheet.StageFormK {
			continue // what is said about the statement of postal papers comes after the result, and is no part of it
		}
		list = append(list, f.exception())
	}
	return list
}

// exception is what is printed of an accepted finding.
func (f Finding) exception() ward.Exception {
	x := ward.Exception{Code: f.Code, Subject: f.Subject, Text: f.Clerk, Numbers: f.Numbers, Reason: f.Accepted.Reason, AcceptedBy: f.Accepted.By, Role: f.Accepted.Role}
	if f.Explained != nil {
		x.Explanation, x.ExplainedBy = f.Explained.Reason, f.Explained.By
	}
	return x
}

// FormKExceptions lists what was accepted about the statement of postal
// papers, which comes after the certificate, and the codes of what was not yet.
func FormKExceptions(w ward.Ward) (accepted []ward.Exception, open []ward.Code) {
	for _, f := range Check(w) {
		switch {
		case f.Stage != sheet.StageFormK:
		case f.Accepted != nil:
			accepted = append(accepted, f.exception())
		default:
			open = append(open, f.Code)
		}
	}
	return accepted, open
}

// Exceptions lists the findings that stand and were accepted.
func Exceptions(w ward.Ward) []ward.Exception { return ExceptionsOf(Check(w)) }
