# The figures that package chance is held against, worked out by R's own functions; what R has none for is written here
# from the formulas of its paper, not from the Go. Run it in its folder: Rscript oracle.R

out <- function(d, name) { # 17 digits hold a double whole
  for (i in seq_along(d)) if (is.double(d[[i]])) d[[i]] <- sprintf("%.17g", d[[i]])
  text <- capture.output(write.csv(d, row.names = FALSE, quote = FALSE))
  file <- if (sum(nchar(text) + 1) > 50000) gzfile(paste0(name, ".csv.gz"), "wb", compression = 9) else file(paste0(name, ".csv"), "wb")
  writeLines(text, file)
  close(file)
}

sizes <- c(1, 2, 3, 5, 10, 20, 37, 50, 100, 200, 400, 800, 902, 1500, 2600, 5000, 10000, 20612, 31416, 50000, 100000)
rates <- c(1e-5, 1e-4, 5e-4, 0.0011, 0.0022, 0.0025, 0.004, 0.0081, 0.02, 0.05, 0.1, 0.25, 0.4, 0.5)

# Counts from none to all of n: the ends, the middle of each rate, and as far out as P is about 1e-30, 1e-130 and 1e-290.
counts <- function(n, p) {
  m <- n * p
  far <- m + sqrt(m * (1 - p)) * c(-3, -1, 0, 1, 2, 3, 5) + c(0, 0, 0, 0, 1, 2, 3)
  deep <- qbinom(c(-30, -130, -290) * log(10), n, p, lower.tail = FALSE, log.p = TRUE)
  sort(unique(pmin(n, pmax(0, round(c(0, 1, 2, n - 1, n, far, deep))))))
}

# Tails: P(X >= k), P(X <= k) and P(X = 0). A double ends at about 1e-308; what lies below 1e-300 is not compared.
tails <- do.call(rbind, lapply(sizes, function(n) do.call(rbind, lapply(rates, function(p) {
  k <- counts(n, p)
  data.frame(n = n, k = k, p = p, tail = pbinom(k - 1, n, p, lower.tail = FALSE), upto = pbinom(k, n, p), none = dbinom(0, n, p))
}))))
out(tails, "tails")

# Clopper and Pearson, by binom.test, which answers with quantiles of the beta distribution.
# The last three are as many as voted at all the stations of a country,
# where at least hundreds were refused.
intervals <- do.call(rbind, lapply(c(sizes, 1e6, 17e6, 28.5e6), function(n) {
  k <- unique(pmin(n, c(0, 1, 2, 3, 5, 8, 13, 40, 100, 500, round(n * c(0.001, 0.0022, 0.01, 0.1, 0.3, 0.5, 0.9, 0.999)), n - 1, n)))
  if (n > 1e5) k <- k[k >= 500]
  do.call(rbind, lapply(k, function(k) do.call(rbind, lapply(c(0.95, 0.998), function(level) {
    i <- binom.test(k, n, conf.level = level)$conf.int
    data.frame(k = k, n = n, level = level, low = i[1], high = i[2])
  }))))
}))
out(intervals, "intervals")

# Limits: the least r with P(X >= r) <= alpha, walked up one by one from what qbinom says less three; and Spiegelhalter's
# (2005, appendix A.1.1): r = min{R: P(X <= R) >= q}, a = (P(X <= r) - q)/(P(X <= r) - P(X <= r-1)), (r - a)/n. A P that is
# alpha but for rounding (one of one at 0.05) is at most alpha, and a limit below none is none.
rounding <- 1e-12
papers <- function(n, p, alpha) {
  r <- max(0, qbinom(alpha, n, p, lower.tail = FALSE) - 3)
  while (pbinom(r - 1, n, p, lower.tail = FALSE) > alpha * (1 + rounding)) r <- r + 1
  r
}
curve <- function(n, p, alpha) {
  q <- 1 - alpha
  r <- max(0, qbinom(q, n, p) - 3)
  while (pbinom(r, n, p) < q - alpha * rounding) r <- r + 1
  below <- if (r == 0) 0 else pbinom(r - 1, n, p)
  max(0, r - (pbinom(r, n, p) - q) / (pbinom(r, n, p) - below)) / n
}
limits <- expand.grid(n = c(sizes, 150, 250, 300, 500, 600, 700, 1000, 1200, 2000, 3000), p = rates, alpha = c(0.05, 0.025, 0.01, 0.001))
limits$papers <- mapply(papers, limits$n, limits$p, limits$alpha)
limits$curve <- mapply(curve, limits$n, limits$p, limits$alpha)
limits$n <- as.integer(limits$n)
out(limits, "limits")

# Benjamini and Hochberg: p.adjust. Sets with ties, with one, and with hundreds.
set.seed(20180503)
sets <- list(c(0.01, 0.02, 0.03, 0.04, 0.05), c(0.5, 0.5, 0.5), 0.2, c(1, 1, 0.04, 0.04, 1e-130, 0.7), c(0, 0, 1),
  round(runif(40), 2), c(runif(300), rbeta(20, 0.1, 5)), pbinom(rbinom(500, 800, 0.0022) - 1, 800, 0.0022, lower.tail = FALSE))
bh <- do.call(rbind, lapply(seq_along(sets), function(i) data.frame(set = i, p = sets[[i]], q = p.adjust(sets[[i]], method = "BH"))))
out(bh, "discovery")

# Overdispersion (Spiegelhalter 2005, "Handling over-dispersion of performance indicators", appendix): z about p, its ends
# drawn in to the quantiles at 0.1 and 0.9 (type 7), phi their mean square, tau2 from the weights n/(p(1-p)).
spread <- function(k, n, p) {
  v <- p * (1 - p) / n
  z <- (k / n - p) / sqrt(v)
  ends <- quantile(z, c(0.1, 0.9), type = 7, names = FALSE)
  phi <- mean(pmin(pmax(z, ends[1]), ends[2])^2)
  w <- 1 / v
  i <- length(k)
  tau2 <- max(0, (i * phi - (i - 1)) / (sum(w) - sum(w^2) / sum(w)))
  data.frame(k = k, n = n, p = p, raw = mean(z^2), phi = phi, tau2 = tau2, z = z, adjusted = (k / n - p) / sqrt(v + tau2))
}
groups <- lapply(c(2, 3, 5, 10, 20, 60, 200), function(g) {
  n <- sample(200:1500, g, replace = TRUE)
  k <- rbinom(g, n, if (g %% 20 == 0) rbeta(g, 2, 400) else 0.0081)
  cbind(set = g, spread(k, n, max(1, sum(k)) / sum(n)))
})
worse <- sample(200:1500, 20)
groups <- c(groups, list(cbind(set = 21, spread(rep(0L, 20), worse, 0.004)), cbind(set = 22, spread(c(rep(2L, 19), 40L), worse, 58 / sum(worse)))))
out(do.call(rbind, groups), "spread")

# The median and the median absolute deviation, unscaled.
values <- lapply(c(1, 2, 3, 4, 5, 11, 20, 59), function(n) round(rnorm(n, -1, 3), 2))
out(do.call(rbind, lapply(seq_along(values), function(i)
  data.frame(set = i, value = values[[i]], median = median(values[[i]]), mad = mad(values[[i]], constant = 1)))), "middle")

# Two groups: t.test (Welch), and every way of dealing out the values, by combn.
pairs <- list(list(c(1.2, 0.4), c(-0.3, 0.9)), list(c(-1.5, 0.2, -2.1, -0.9, -1.0), c(0.1, -0.4, 0.3, 0.9, -0.8, 0.2, -0.6, 0.5, -0.1, 0.4)),
  list(c(1, 2, 3), c(1, 2, 3)), list(c(0, 0, 0, 0, 1), c(0, 0, 1, 1, 1)), list(c(5, 5, 5), c(1, 2, 3, 4)),
  list(round(rnorm(5, -1), 2), round(rnorm(13), 2)), list(round(rnorm(3, 2, 0.1), 3), round(rnorm(30, 0, 2), 3)), list(c(10, 11), c(-400, 1e-3, 2e4)))
asfar <- function(a, b) {
  all <- c(a, b)
  apart <- combn(length(all), length(a), function(i) abs(mean(all[i]) - mean(all[-i])))
  sum(apart >= abs(mean(a) - mean(b)) * (1 - 1e-12) - 1e-12)
}
out(do.call(rbind, lapply(seq_along(pairs), function(i) {
  a <- pairs[[i]][[1]]; b <- pairs[[i]][[2]]
  t <- t.test(a, b)
  data.frame(set = i, a = paste(sprintf("%.17g", a), collapse = " "), b = paste(sprintf("%.17g", b), collapse = " "), difference = mean(a) - mean(b),
    t = unname(t$statistic), df = unname(t$parameter), p = t$p.value, low = t$conf.int[1], high = t$conf.int[2],
    asfar = as.integer(asfar(a, b)), all = as.integer(choose(length(a) + length(b), length(a))))
})), "groups")

# Two rates of rare events: the k1 + k2 events fall to the first with probability n1/(n1 + n2); twice the smaller tail, at
# most 1. (binom.test's own two-sided p adds what is no likelier instead; its one-sided ones are the tails here.)
two <- data.frame(k1 = c(9, 44, 154, 64, 25, 0, 3, 3, 5, 400, 1), n1 = c(930, 20612, 70328, 27700, 62166, 800, 500, 500, 1000, 10000, 100000),
  k2 = c(50, 25, 25, 51, 154, 6, 3, 0, 5, 20, 90), n2 = c(15784, 62166, 62166, 18851, 70328, 900, 500, 700, 1000, 10000, 90000))
tailsOf <- function(k1, n1, k2, n2) c(binom.test(k1, k1 + k2, n1 / (n1 + n2), "greater")$p.value, binom.test(k1, k1 + k2, n1 / (n1 + n2), "less")$p.value)
ends <- mapply(tailsOf, two$k1, two$n1, two$k2, two$n2)
two$ratio <- ifelse(two$k2 > 0, (two$k1 / two$n1) / (two$k2 / two$n2), NaN)
two$more <- ends[1, ]
two$fewer <- ends[2, ]
two$p <- pmin(1, 2 * pmin(ends[1, ], ends[2, ]))
out(two, "tworates")

# The share of all K events of N that falls to n trials, every trial alike: phyper.
share <- expand.grid(N = c(20, 300, 5000, 52203, 1e5), part = c(0.005, 0.02, 0.2, 0.5, 0.9), rate = c(0.0022, 0.0081, 0.3, 0.9))
share$n <- pmax(1, round(share$N * share$part)); share$K <- pmax(1, round(share$N * share$rate))
share <- do.call(rbind, lapply(seq_len(nrow(share)), function(i) with(share[i, ], {
  m <- n * K / N
  k <- unique(round(pmin(pmin(n, K), pmax(0, c(0, 1, m + sqrt(m) * c(-4, -1, 0, 1, 2, 4), 2 * m + 20, n, K)))))
  data.frame(k = as.integer(k), n = as.integer(n), K = as.integer(K), N = as.integer(N), tail = phyper(k - 1, K, N - K, n, lower.tail = FALSE))
})))
out(share, "share")
