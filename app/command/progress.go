package command

import (
	"io"
	"os"

	"github.com/mattn/go-isatty"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// bar shows how far long work is, where a person watches standard error.
type bar struct {
	container *mpb.Progress
	bar       *mpb.Bar
}

func progress(env *Env, what string, total int) *bar {
	if env.Quiet || !isTerminal(env.Err) || total < 2 {
		return &bar{}
	}
	p := mpb.New(mpb.WithOutput(env.Err), mpb.WithWidth(48))
	return &bar{p, p.AddBar(int64(total), mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name(what+" ")), mpb.AppendDecorators(decor.CountersNoUnit("%d of %d")))}
}

func (b *bar) step() {
	if b != nil && b.bar != nil {
		b.bar.Increment()
	}
}

// done ends the bar, also halfway; it may be called again.
func (b *bar) done() {
	if b == nil || b.bar == nil {
		return
	}
	b.bar.Abort(true)
	b.container.Wait()
	b.bar = nil
}

// isTerminal says whether a person watches that stream.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && (isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd()))
}
