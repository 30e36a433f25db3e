package app

import (
	"bytes"
	"context"
	"errors"

	"wardcount/export/format"
	"wardcount/export/picture"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
)

// The size of a picture that is saved, in points, and the dots to an inch of its PNG.
const (
	pictureWidth, pictureHeight = 720, 450
	pictureDPI                  = 192
)

// GivePictures writes every picture of the voter-ID review into a folder, each as PNG and as SVG, once its totals are
// released. Every file is read back before it gets its name; where one would be replaced that may not be, none is
// handed over and the answer is WouldReplace. Between two files it may be cancelled.
func (c *Count) GivePictures(ctx context.Context, by setup.Person, dir string, o voterid.Options, may func(Standing) bool, progress func(done, total int, what string)) ([]PublishedFile, error) {
	now := c.State()
	if err := mayExportVoterID(now, by); err != nil {
		return nil, err
	}
	return handing{dir: dir, documents: pictures(now.Election, reviewOf(now, o)), may: may, progress: progress, again: "save them again"}.over(ctx)
}

// errOtherPicture says that a file does not hold what was drawn.
var errOtherPicture = errors.New("it holds something else")

// pictures are the files of a review's pictures.
func pictures(e setup.Election, p voterid.Poll) []document {
	var list []document
	for _, one := range picture.Of(p) {
		name := format.FileName(e, "voter-id-"+one.Name)
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
