package page

import (
	"encoding/xml"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// chartRead is what a chart of the file says, whoever wrote it.
type chartRead struct {
	Series []struct {
		Labels  string      `xml:"cat>strRef>f"`
		Names   []pointRead `xml:"cat>strRef>strCache>pt"`
		Values  string      `xml:"val>numRef>f"`
		Figures []pointRead `xml:"val>numRef>numCache>pt"`
	} `xml:"chart>plotArea>barChart>ser"`
}

type pointRead struct {
	Bar   int    `xml:"idx,attr"`
	Value string `xml:"v"`
}

// compareCharts reads the page's charts back, of which the first has that number in
// the file, and compares each bar with the cells that it is drawn from.
func (p *Page) compareCharts(f *excelize.File, first int) error {
	for i, c := range p.charts {
		var read chartRead
		part, _ := f.Pkg.Load(fmt.Sprintf("xl/charts/chart%d.xml", first+i))
		data, _ := part.([]byte)
		if c.scatter != nil {
			if err := p.compareScatter(*c.scatter, data); err != nil {
				return err
			}
			continue
		}
		if err := p.readChart(data, &read, c.Title); err != nil {
			return err
		}
		if len(read.Series) != 1 {
			return fmt.Errorf("sheet %s: the chart %q draws %d series of bars; it should draw one", p.Name, c.Title, len(read.Series))
		}
		s := read.Series[0]
		if s.Labels != p.span(c.Chart, c.Labels) || s.Values != p.span(c.Chart, c.Values) {
			return fmt.Errorf("sheet %s: the chart %q is drawn from %s and %s", p.Name, c.Title, s.Labels, s.Values)
		}
		for _, of := range []struct {
			points []pointRead
			column int
		}{{s.Names, c.Labels}, {s.Figures, c.Values}} {
			if err := p.compareBars(c.Chart, of.points, of.column); err != nil {
				return err
			}
		}
	}
	return nil
}

// readChart reads a chart of the file.
func (p *Page) readChart(data []byte, into any, title string) error {
	if err := xml.Unmarshal(data, into); err != nil {
		return fmt.Errorf("sheet %s: the chart %q cannot be read: %w", p.Name, title, err)
	}
	return nil
}

// compareBars sets a chart's names or figures against the cells of a column.
func (p *Page) compareBars(c Chart, points []pointRead, column int) error {
	drawn := map[int]string{}
	for _, pt := range points {
		drawn[pt.Bar] = pt.Value
	}
	for bar := range c.Bars {
		cell := p.textAt(c.From+bar, column)
		if column == c.Values && !p.Rows[c.From+bar].Cells[column].Figure {
			cell = ""
		}
		if drawn[bar] != cell {
			return fmt.Errorf("sheet %s: the chart %q draws %q for cell %s, which says %q", p.Name, c.Title, drawn[bar], Address(column, c.From+bar), cell)
		}
	}
	if len(drawn) > c.Bars {
		return fmt.Errorf("sheet %s: the chart %q has %d bars; it should have %d", p.Name, c.Title, len(drawn), c.Bars)
	}
	return nil
}
