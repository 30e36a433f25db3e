package app

import "wardcount/app/store"

// Through puts a store between a count and its own.
func (c *Count) Through(between func(store.Store) store.Store) { c.store = between(c.store) }
