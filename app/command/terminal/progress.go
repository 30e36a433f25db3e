package terminal

import (
	"io"
	"os"

	"github.com/mattn/go-isatty"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// Bar shows how far long work is, where a person watches standard error.
type Bar struct {
	container *mpb.Progress
	bar       *mpb.Bar
}

// Progress begins a bar; none is drawn where nobody watches, or for a single step.
func Progress(env *Env, what string, total int) *Bar {
	if env.Quiet || !isTerminal(env.Err) || total < 2 {
		return &Bar{}
	}
	p := mpb.New(mpb.WithOutput(env.Err), mpb.WithWidth(48))
	return &Bar{p, p.AddBar(int64(total), mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name(what+" ")), mpb.AppendDecorators(decor.CountersNoUnit("%d of %d")))}
}

// Step is one more of the whole done.
func (b *Bar) Step() {
	if b != nil && b.bar != nil {
		b.bar.Increment()
	}
}

// Done ends the bar, also halfway; it may be called again.
func (b *Bar) Done() {
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
