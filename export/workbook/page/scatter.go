package page

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
)

// Scatter is a chart of points and lines over two numbers, drawn from rows of its page.
type Scatter struct {
	Title, Alt string
	Across, Up string // what the two numbers are
	Series     []Series
}

// Series are points of one kind: a row each, with a column for either number. A row without a number has no point.
type Series struct {
	Name         string
	From, Points int // rows, as Page.Rows counts them
	X, Y         int // columns
	Line         bool
	Dash         bool   // of a line
	Mark         string // of points: circle, diamond, triangle, square
	Colour       string // six hexadecimal digits
}

// scatterHeight is that of every such chart, in points.
const scatterHeight = 380

// Scatter adds a row as high as the chart, and the chart in it.
func (p *Page) Scatter(s Scatter) {
	p.charts = append(p.charts, placed{Chart: Chart{Title: s.Title, Alt: s.Alt}, row: len(p.Rows), scatter: &s})
	p.Rows = append(p.Rows, Row{Cells: []Cell{Plain.Words("")}, Height: scatterHeight})
}

// The colours of a chart's points and lines: the workbook's one colour, grey, red and another.
const (
	Accent = accent
	Grey   = grey
	Red    = red
	Ochre  = "965A00"
)

const scatterHead = xml.Header + `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
	`<c:roundedCorners val="0"/><c:chart>%s<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>`

const words = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="%[1]d" b="%[2]d"/></a:pPr><a:r><a:rPr lang="en-GB" sz="%[1]d" b="%[2]d"><a:latin typeface="` + font + `"/></a:rPr><a:t>%[3]s</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`

const scatterAxis = `<c:valAx><c:axId val="%d"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="%s"/>%s%s<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
	chartType + `<c:crossAx val="%d"/><c:crosses val="autoZero"/></c:valAx>`

const grid = `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="` + rule + `"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`

// scattered is the chart in the file's own words, with the figures of its cells.
func (p *Page) scattered(s Scatter) string {
	var b strings.Builder
	fmt.Fprintf(&b, scatterHead, fmt.Sprintf(words, 1200, 1, escaped(s.Title)))
	for i, one := range s.Series {
		fmt.Fprintf(&b, `<c:ser><c:idx val="%d"/><c:order val="%d"/><c:tx><c:v>%s</c:v></c:tx>%s`, i, i, escaped(one.Name), one.drawn())
		for _, axis := range []struct {
			name   string
			column int
		}{{"xVal", one.X}, {"yVal", one.Y}} {
			fmt.Fprintf(&b, `<c:%s><c:numRef><c:f>%s</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="%d"/>`, axis.name, escaped(p.run(one, axis.column)), one.Points)
			for n := range one.Points {
				if value, figure := p.figureAt(one.From+n, axis.column); figure {
					fmt.Fprintf(&b, `<c:pt idx="%d"><c:v>%s</c:v></c:pt>`, n, value)
				}
			}
			fmt.Fprintf(&b, `</c:numCache></c:numRef></c:%s>`, axis.name)
		}
		b.WriteString(`<c:smooth val="0"/></c:ser>`)
	}
	b.WriteString(`<c:axId val="1"/><c:axId val="2"/></c:scatterChart>`)
	fmt.Fprintf(&b, scatterAxis, 1, "b", "", fmt.Sprintf(words, 900, 0, escaped(s.Across)), 2)
	fmt.Fprintf(&b, scatterAxis, 2, "l", grid, fmt.Sprintf(words, 900, 0, escaped(s.Up)), 1)
	b.WriteString(`</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>` + chartType + `</c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="` + white +
		`"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`)
	return b.String()
}

// drawn is how the points of a series look: a line without marks, or marks without a line.
func (s Series) drawn() string {
	if s.Line {
		dash := "solid"
		if s.Dash {
			dash = "dash"
		}
		return `<c:spPr><a:ln w="15875"><a:solidFill><a:srgbClr val="` + s.Colour + `"/></a:solidFill><a:prstDash val="` + dash + `"/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`
	}
	return `<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="` + s.Mark + `"/><c:size val="8"/>` + filledWith(s.Colour) + `</c:marker>`
}

func (p *Page) run(s Series, column int) string {
	return fmt.Sprintf("%s:$%s$%d", p.cell(column, s.From), columnName(column), s.From+s.Points)
}

// figureAt is the number in a cell, false where it holds none.
func (p *Page) figureAt(row, column int) (string, bool) {
	at := 0
	for _, c := range p.Rows[row].Cells {
		if at == column {
			return c.value(), c.Figure
		}
		at += c.span + 1
	}
	return "", false
}

// scatterRead is what such a chart of the file says.
type scatterRead struct {
	Series []struct {
		X       string      `xml:"xVal>numRef>f"`
		Across  []pointRead `xml:"xVal>numRef>numCache>pt"`
		Y       string      `xml:"yVal>numRef>f"`
		Figures []pointRead `xml:"yVal>numRef>numCache>pt"`
	} `xml:"chart>plotArea>scatterChart>ser"`
}

// compareScatter reads the chart back and compares each point with the cells that it is drawn from.
func (p *Page) compareScatter(s Scatter, data []byte) error {
	var read scatterRead
	if err := p.readChart(data, &read, s.Title); err != nil {
		return err
	}
	if len(read.Series) != len(s.Series) {
		return fmt.Errorf("sheet %s: the chart %q draws %d series of points; it should draw %d", p.Name, s.Title, len(read.Series), len(s.Series))
	}
	for i, one := range s.Series {
		r := read.Series[i]
		if r.X != p.run(one, one.X) || r.Y != p.run(one, one.Y) || !slices.Equal(r.Across, p.pointsOf(one, one.X)) || !slices.Equal(r.Figures, p.pointsOf(one, one.Y)) {
			return fmt.Errorf("sheet %s: the chart %q draws other points than its cells hold", p.Name, s.Title)
		}
	}
	return nil
}

func (p *Page) pointsOf(s Series, column int) (points []pointRead) {
	for n := range s.Points {
		if value, figure := p.figureAt(s.From+n, column); figure {
			points = append(points, pointRead{n, value})
		}
	}
	return points
}
