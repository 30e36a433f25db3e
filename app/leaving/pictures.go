package leaving

import (
	"bytes"
	"errors"

	"wardcount/export/format"
	"wardcount/export/picture"
	"wardcount/export/review"
	"wardcount/reconcile"
	"wardcount/reconcile/voterid"
)

// The size of a picture that is saved, in points, and the dots to an inch of its PNG.
const (
	pictureWidth, pictureHeight = 720, 450
	pictureDPI                  = 192
)

// ReviewPictures are the pictures of the voter-ID review, each as PNG and as SVG:
// those of single stations only where these are asked for.
func ReviewPictures(m Moment, poll voterid.Poll, asked ReviewReport) ([]Document, error) {
	documents := pictures(review.Report{Poll: poll, Election: m.State.Election, WithStations: asked.WithStations})
	if len(documents) == 0 {
		return nil, &reconcile.Refusal{Code: "no_picture", Message: "There is no picture that shows no single station.", Do: "Save them with stations, for those whom the returning officer lets see these."}
	}
	return documents, nil
}

// errOtherPicture says that a file does not hold what was drawn.
var errOtherPicture = errors.New("it holds something else")

// pictures are the files of a review's pictures.
func pictures(r review.Report) []Document {
	var list []Document
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
func pictureFile(name string, draw func() ([]byte, error)) Document {
	var drawn []byte
	return Document{Name: name, Kind: "picture", What: "the picture",
		Write: func() (data []byte, err error) { drawn, err = draw(); return drawn, err },
		Check: func(data []byte) error {
			if !bytes.Equal(data, drawn) {
				return errOtherPicture
			}
			return nil
		}}
}
