package workbook

import "wardcount/export"

// publishedPage shows results of the same day that were not counted here.
func publishedPage(r export.Results) page {
	p := newPage(r, publishedName, "As published, not counted here", 38, 38, 18, 18, 16)
	for _, contest := range r.Election.PublishedFor {
		p.section(contest.Name)
		p.across(plainLook, "As published, not counted here: "+contest.Why+". These figures went through none of the checks of this count.")
		p.add(words(headLook, "Candidate"), words(headLook, "Party"), words(headRightLook, "First preferences"), words(headRightLook, "Final figure"), words(headLook, "Result"))
		for _, c := range contest.Candidates {
			name, result := textLook, ""
			if c.Elected {
				name, result = electedLook, "ELECTED"
			}
			p.add(words(name, c.Name), words(textLook, c.Party), number(numberLook, int(c.First)), figure(numberLook, c.Final), words(electedLook, result))
		}
		p.across(noteLook, "A dash: no final figure was published; the candidate had no part in a second count.")
	}
	p.paginate()
	return p
}
