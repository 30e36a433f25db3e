package workbook

import "encoding/xml"

// About is what the properties of a workbook say of it; empty where they say nothing.
type About struct {
	Creator  string `xml:"creator"`
	Category string `xml:"category"`
}

// About reads the properties. A workbook need not have any, and nothing in it
// hangs on them: what cannot be read of them is not said.
func (b *Book) About() About {
	var about About
	data, err := b.part("docProps/core.xml")
	if err != nil || xml.Unmarshal(data, &about) != nil {
		return About{}
	}
	return about
}
