package app

import (
	"bytes"
	"context"
	"errors"

	"wardcount/export/format"
	"wardcount/export/picture"
	"wardcount/export/review"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// The size of a picture that is saved, in points, and the dots to an inch of its PNG.
const (
	pictureWidth, pictureHeight = 720, 450
	pictureDPI                  = 192
)

// GivePictures writes the pictures of the voter-ID review into a folder, each as PNG and as SVG, once its totals are
// released: those of single stations only where these are asked for, because the release does not cover them. Every file is
// read back before it gets its name; where one would be replaced that may not be, none is handed over and the answer is
// WouldReplace. Between two files it may be cancelled.
func (c *Count) GivePictures(ctx context.Context, by setup.Person, dir string, asked ReviewReport, may func(Standing) bool, progress func(done, total int, what string)) ([]PublishedFile, error) {
	now := c.State()
	if err := mayExportVoterID(now, by); err != nil {
		return nil, err
	}
	documents := pictures(review.Report{Poll: reviewOf(now, asked.Options), Election: now.Election, WithStations: asked.WithStations})
	if len(documents) == 0 {
		return nil, &reconcile.Refusal{Code: "no_picture", Message: "There is no picture that shows no single station.", Do: "Save them with stations, for those whom the returning officer lets see these."}
	}
	return handing{dir: dir, documents: documents, may: may, progress: progress, again: "save them again"}.over(ctx)
}

// errOtherPicture says that a file does not hold what was drawn.
var errOtherPicture = errors.New("it holds something else")

// pictures are the files of a review's pictures.
func pictures(r review.Report) []document {
	var list []document
	for _, one := range r.Pictures() {
		name := format.FileName(r.Election, "voter-id-"+one.Name)
		if r.WithStations {
			name += review.WithStations
		}
		list = append(list,
			pictureFile(name+".png", func() ([]byte, error) { return one.PNG(pictureWidth, pictureHeight, pictureDPI, picture.OnPaper) }),
			pictureFile(name+".svg", func() ([]byte, error) { return one.SVG(pictureWidth, pictureHeight, picture.OnPaper) }))
	}
	return list
}

// pictureFile is one picture in one kind of file.
func pictureFile(name string, draw func() ([]byte, error)) document {
	var drawn []byte
	return document{name: name, kind: "picture", what: "the picture",
		write: func() (data []byte, err error) { drawn, err = draw(); return drawn, err },
		check: func(data []byte) error {
			if !bytes.Equal(data, drawn) {
				return errOtherPicture
			}
			return nil
		}}
}
