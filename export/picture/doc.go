// Package picture draws the pictures of a voter-ID review: a funnel of the stations, what became of those who tried to
// vote, and how turnout changed. A picture is laid out once, as shapes in points, and printed from these as SVG, as PNG
// or onto the screen, so that all of them show the same.
//
// A file is an idea: picture.go what others ask for and what stands around a picture, funnel.go with funnelwords.go,
// flow.go and turnout.go the three pictures, board.go the shapes and the sheet they stand on, letters.go type and its
// measure, axis.go round ticks, labels.go where a name finds room, svg.go and raster.go the printers, outline.go the edges
// that the second fills, ink.go the colours.
//
// It never works a figure out that the review does not hold, never writes a file, never reads a clock and never leaves a
// mark out without saying so beneath the picture.
package picture
