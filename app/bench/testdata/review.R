# The review of package voterid in R, every step over all stations at once. Reads a CSV (stratum,k,n) from its argument and
# prints the seconds of the work alone, the median of five, and how many stations are to look at and to act on.
d <- read.csv(commandArgs(TRUE)[1])
above <- function(k, n, p) pbinom(k - 1, n, p, lower.tail = FALSE)

# qbinom's upper quantile is the limit less one; where it is rounded, the neighbours decide.
limit <- function(n, p, alpha) {
  r <- qbinom(alpha, n, p, lower.tail = FALSE) + 1
  r <- r - (above(r - 1, n, p) <= alpha)
  r + (above(r, n, p) > alpha)
}

# The least k of all K that reaches the limit which is left to the others, and how often chance alone brings it.
bychance <- function(n, K, N, alpha) {
  k <- ceiling(K * n / N)
  open <- rep(TRUE, length(n))
  while (any(open)) {
    open[open] <- above(k[open], n[open], (K[open] - k[open]) / (N[open] - n[open])) > alpha & k[open] < K[open]
    k[open] <- k[open] + 1
  }
  pmax(0, phyper(k - 1, K, N - K, n, lower.tail = FALSE) - phyper(K - 5, K, N - K, n, lower.tail = FALSE))
}

review <- function(d) {
  K <- ave(d$k, d$stratum, FUN = sum); N <- ave(d$n, d$stratum, FUN = sum)
  tau2 <- ave(seq_along(d$k), d$stratum, FUN = function(i) {
    p <- sum(d$k[i]) / sum(d$n[i]); w <- d$n[i] / (p * (1 - p)); z <- (d$k[i] / d$n[i] - p) * sqrt(w)
    e <- quantile(z, c(0.1, 0.9)); phi <- mean(pmin(pmax(z, e[1]), e[2])^2)
    max(0, (length(i) * phi - (length(i) - 1)) / (sum(w) - sum(w^2) / sum(w)))
  })
  n <- d$n; k <- d$k; p0 <- (K - k) / (N - n); v <- p0 * (1 - p0) / n
  r <- data.frame(p0, p = above(k, n, p0), none = dbinom(0, n, p0), z = (k / n - p0) / sqrt(v), adjusted = (k / n - p0) / sqrt(v + tau2))
  r$q <- p.adjust(r$p, "BH")
  for (a in c(0.025, 0.001)) {
    l <- limit(n, p0, a)
    beyond <- (a - above(l, n, p0)) / dbinom(l - 1, n, p0)
    r[paste0(c("limit", "curve", "chance"), a)] <- list(l, pmax(0, l - 1 - beyond) / n, bychance(n, K, N, a))
  }
  r$low <- ifelse(n * p0 < 5, NA, ifelse(k == 0, 0, qbeta(0.025, k, n - k + 1)))
  r$high <- ifelse(n * p0 < 5, NA, qbeta(0.975, k + 1, n - k))
  r$flag <- ifelse(k >= r$limit0.001, "act", ifelse(k >= r$limit0.025, "look", "none"))
  r
}
times <- replicate(5, system.time(r <<- review(d))[["elapsed"]])
cat(median(times), sum(r$flag == "look"), sum(r$flag == "act"), "\n")
