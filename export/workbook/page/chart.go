package page

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Chart is a chart of lying bars, a bar for each of the rows of its page that it
// is drawn from: whoever opens the file sees the figures that are in the cells.
type Chart struct {
	Title string
	Alt   string // the same in words, for whoever does not see it
	// From is the first row that is drawn, as Rows counts them, and Bars how many are.
	From, Bars int
	// Labels and Values are the columns of the bars' names and of their figures.
	Labels, Values int
	// Colours are the bars', as six hexadecimal digits; where there are none, all have the accent's.
	Colours []string
}

// placed is a chart in the row that is as high as it is.
type placed struct {
	Chart
	row     int
	scatter *Scatter // in place of the bars
}

// A chart's height in points: a bar, and what is around them.
const (
	barHeight  = 15
	chartFrame = 46
)

// MostBars is how many bars a chart takes, so that it is no higher than a row can be.
const MostBars = (Tallest - chartFrame) / barHeight

// Chart adds a row as high as the chart, and the chart in it.
func (p *Page) Chart(c Chart) {
	p.charts = append(p.charts, placed{Chart: c, row: len(p.Rows)})
	p.Rows = append(p.Rows, Row{Cells: []Cell{Plain.Words("")}, Height: chartFrame + barHeight*c.Bars})
}

// chartsOf adds the page's charts, each across all columns of its row.
func (b *binder) chartsOf(p *Page) error {
	if len(p.charts) == 0 {
		return nil
	}
	var frames strings.Builder
	for i, c := range p.charts {
		if err := b.file.AddChart(p.Name, Address(0, c.row), &excelize.Chart{Type: excelize.Bar,
			Series: []excelize.ChartSeries{{Name: p.cell(c.Values, c.From-1), Categories: p.span(c.Chart, c.Labels), Values: p.span(c.Chart, c.Values)}}}); err != nil {
			return err
		}
		b.charts++
		// The library gives the bars of one series one colour, and keeps no figures for programs that do not read cells.
		drawn := ""
		if c.scatter != nil {
			drawn = p.scattered(*c.scatter)
		} else {
			drawn = p.drawn(c.Chart)
		}
		b.file.Pkg.Store(fmt.Sprintf("xl/charts/chart%d.xml", b.charts), []byte(drawn))
		fmt.Fprintf(&frames, frame, c.row, p.Columns(), c.row+1, i+2, escaped(c.Title), escaped(c.Alt), i+1)
	}
	b.drawings++
	// It places them by widths and heights that a sheet has only once its rows are written.
	drawing := fmt.Sprintf("xl/drawings/drawing%d.xml", b.drawings)
	b.file.Drawings.Delete(drawing)
	b.file.Pkg.Store(drawing, []byte(xml.Header+`<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">`+
		frames.String()+`</xdr:wsDr>`))
	return nil
}

// frame holds a chart: row, columns, the row below, its number, name and words, and which chart of the drawing it is.
const frame = `<xdr:twoCellAnchor editAs="twoCell"><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>` +
	`<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="%d" name="%s" descr="%s"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
	`<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId%d"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData fLocksWithSheet="1" fPrintsWithSheet="1"/></xdr:twoCellAnchor>`

func (p *Page) cell(column, row int) string {
	return fmt.Sprintf("%s!$%s$%d", quoted(p.Name), columnName(column), row+1)
}

func (p *Page) span(c Chart, column int) string {
	return fmt.Sprintf("%s:$%s$%d", p.cell(column, c.From), columnName(column), c.From+c.Bars)
}

const chartHead = xml.Header + `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
	`<c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p>%s<a:r><a:rPr lang="en-GB" sz="1200" b="1"><a:solidFill><a:srgbClr val="` + accent + `"/></a:solidFill><a:latin typeface="` + font + `"/></a:rPr><a:t>%s</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
	`<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>`

const chartFoot = `<c:gapWidth val="35"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
	`<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="` + rule + `"/></a:solidFill></a:ln></c:spPr>` + chartType + `<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
	`<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>` +
	`</c:plotArea><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="` + white + `"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`

const chartType = `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:latin typeface="` + font + `"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`

// drawn is the chart in the file's own words, with the figures of its cells.
func (p *Page) drawn(c Chart) string {
	var s strings.Builder
	fmt.Fprintf(&s, chartHead, `<a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>`, escaped(c.Title))
	heading := p.textAt(c.From-1, c.Values)
	fmt.Fprintf(&s, `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>%s</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>%s</c:v></c:pt></c:strCache></c:strRef></c:tx>%s<c:invertIfNegative val="0"/>`,
		escaped(p.cell(c.Values, c.From-1)), escaped(heading), filledWith(accent))
	for i, colour := range c.Colours {
		fmt.Fprintf(&s, `<c:dPt><c:idx val="%d"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>%s</c:dPt>`, i, filledWith(colour))
	}
	format := p.Rows[c.From].Cells[c.Values].Look.format
	fmt.Fprintf(&s, `<c:dLbls><c:numFmt formatCode="%s" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>%s<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`,
		escaped(format), chartType)
	fmt.Fprintf(&s, `<c:cat><c:strRef><c:f>%s</c:f><c:strCache>%s</c:strCache></c:strRef></c:cat>`, escaped(p.span(c, c.Labels)), p.cached(c, c.Labels))
	fmt.Fprintf(&s, `<c:val><c:numRef><c:f>%s</c:f><c:numCache><c:formatCode>%s</c:formatCode>%s</c:numCache></c:numRef></c:val></c:ser>`,
		escaped(p.span(c, c.Values)), escaped(format), p.cached(c, c.Values))
	if format == percentage { // of a whole, so that several charts of them can be compared
		return s.String() + strings.Replace(chartFoot, `<c:min val="0"/>`, `<c:max val="1"/><c:min val="0"/>`, 1)
	}
	return s.String() + chartFoot
}

// cached are the values of a column; what is not known has no bar.
func (p *Page) cached(c Chart, column int) string {
	var s strings.Builder
	fmt.Fprintf(&s, `<c:ptCount val="%d"/>`, c.Bars)
	for i := range c.Bars {
		if column == c.Values && !p.Rows[c.From+i].Cells[column].Figure {
			continue
		}
		fmt.Fprintf(&s, `<c:pt idx="%s"><c:v>%s</c:v></c:pt>`, strconv.Itoa(i), escaped(p.textAt(c.From+i, column)))
	}
	return s.String()
}

func (p *Page) textAt(row, column int) string { return At(p.Rows[row].Texts(), column) }

func filledWith(colour string) string {
	return `<c:spPr><a:solidFill><a:srgbClr val="` + colour + `"/></a:solidFill></c:spPr>`
}

func escaped(text string) string {
	var s strings.Builder
	_ = xml.EscapeText(&s, []byte(text)) // a builder takes everything
	return s.String()
}
