# Rates of the published figures and every two of them beside each other, by R's own binom.test. Run it in its folder:
# Rscript published.R. It reads the program's table and writes published_rates.csv and published_pairs.csv.

d <- read.csv("../../../../assets/voterid/published.csv", stringsAsFactors = FALSE)
digits <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
exact <- function(k, n) if (is.na(k) || is.na(n)) c(NA, NA, NA) else c(k / n, binom.test(k, n)$conf.int)

rates <- do.call(rbind, lapply(seq_len(nrow(d)), function(i) {
  r <- c(exact(d$refused[i], d$of[i]), exact(d$not_returned[i], d$of[i]), exact(d$returned[i], d$refused[i]))
  data.frame(name = d$name[i], t(digits(r)))
}))
names(rates) <- c("name", paste0(rep(c("refused", "not_returned", "returned"), each = 3), c("", "_low", "_high")))
write.csv(rates, "published_rates.csv", row.names = FALSE, quote = FALSE)

# Two rates on attempts: persons issued with a paper and those who did not come back. Given both numbers of events
# together, the first is binomial; the two-sided P is twice the smaller tail.
n <- ifelse(d$base == "in_person", d$of + d$not_returned, d$of)
pairs <- do.call(rbind, lapply(combn(which(!is.na(d$not_returned)), 2, simplify = FALSE), function(ij) {
  i <- ij[1]; j <- ij[2]
  tail <- function(side) binom.test(d$not_returned[i], d$not_returned[i] + d$not_returned[j], n[i] / (n[i] + n[j]), alternative = side)$p.value
  p <- min(1, 2 * min(tail("greater"), tail("less")))
  data.frame(a = d$name[i], b = d$name[j], ratio = digits((d$not_returned[i] / n[i]) / (d$not_returned[j] / n[j])), p = digits(p))
}))
write.csv(pairs, "published_pairs.csv", row.names = FALSE, quote = FALSE)
