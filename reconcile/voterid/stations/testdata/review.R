# A whole review worked out by R alone: 120 stations that do not exist, and everything that the review says of them. Run
# it in its folder: Rscript review.R

write <- function(d, name) { # 17 digits hold a double whole
  for (i in seq_along(d)) if (is.double(d[[i]])) d[[i]] <- ifelse(is.na(d[[i]]), "", sprintf("%.17g", d[[i]]))
  write.csv(d, name, row.names = FALSE, quote = FALSE, na = "")
}

set.seed(20180503)
n <- 120
stations <- data.frame(station = as.character(1:n), ward = sprintf("Practice ward %d", (0:(n - 1)) %/% 4 + 1),
  model = ifelse(1:n <= 75, "photo", "poll card"), greeter = "", attempts = sample(150:1500, n, replace = TRUE))
stations$greeter[76:120] <- "no greeter"
base <- ifelse(stations$model == "photo", 0.0081, 0.004 * rgamma(n, 3, 3)) # those of the second kind differ honestly
stations$refused <- rbinom(n, stations$attempts, base * 2.6)
stations$not_returned <- rbinom(n, stations$refused, 1 / 2.6)
stations$not_returned[7] <- 31L; stations$refused[7] <- 45L; stations$attempts[7] <- 900L     # stands far out
stations$not_returned[30] <- 11L; stations$refused[30] <- 20L; stations$attempts[30] <- 640L  # stands out
stations$not_returned[88] <- 9L; stations$refused[88] <- 12L; stations$attempts[88] <- 700L
stations$not_returned[c(12, 90)] <- 0L; stations$refused[c(12, 90)] <- 0L; stations$attempts[c(12, 90)] <- c(1400L, 1480L) # none
stations$attempts[c(20, 101)] <- c(60L, 45L); stations$refused[c(20, 101)] <- c(1L, 0L); stations$not_returned[c(20, 101)] <- c(1L, 0L)
stations$attempts[21] <- 0L; stations$refused[21] <- 0L; stations$not_returned[21] <- 0L                    # nobody came
stations$returned <- stations$refused - stations$not_returned
stations[c(3, 44, 110), c("attempts", "refused", "returned", "not_returned")] <- NA  # awaited
stations[c(50, 99), "attempts"] <- NA                                              # who voted was not keyed
stations[60, c("not_returned", "returned")] <- NA                                  # gives one measure alone
stations$attempts[61] <- 3L; stations$not_returned[61] <- 5L; stations$refused[61] <- 5L; stations$returned[61] <- 0L # cannot be
stations <- stations[c("station", "ward", "model", "greeter", "attempts", "refused", "returned", "not_returned")]
stations <- stations[sample(n), ]
write(stations, "stations.csv")

above <- function(k, n, p) pbinom(k - 1, n, p, lower.tail = FALSE)
least <- function(n, p, alpha) { r <- 0; while (above(r, n, p) > alpha * (1 + 1e-12)) r <- r + 1; r }
curve <- function(n, p, alpha) {
  q <- 1 - alpha
  r <- 0
  while (pbinom(r, n, p) < q) r <- r + 1
  max(0, r - (pbinom(r, n, p) - q) / dbinom(r, n, p)) / n
}
# How often a station of a stratum with K of N reaches its limit by chance, the target being what is left to the others.
bychance <- function(n, K, N, alpha) {
  k <- 0
  while (k <= K && above(k, n, (K - k) / (N - n)) > alpha * (1 + 1e-12)) k <- k + 1
  if (k > K - 5) 0 else sum(dhyper(k:(K - 5), K, N - K, n))
}

review <- function(measure) {
  d <- stations
  d$stratum <- ifelse(d$greeter == "", d$model, paste(d$model, d$greeter, sep = ", "))
  d$k <- d[[measure]]
  ok <- !is.na(d$k) & !is.na(d$attempts) & d$attempts > 0 & d$k <= d$attempts
  d[c("rate", "low", "high", "p0", "limit1", "limit2", "curve1", "curve2", "p", "q", "z", "z_adjusted", "p_zero", "chance1", "chance2")] <- NA_real_
  strata <- NULL
  for (s in unique(d$stratum)) {
    i <- which(ok & d$stratum == s)
    K <- sum(d$k[i]); N <- sum(d$attempts[i]); p <- K / N
    v <- p * (1 - p) / d$attempts[i]
    z <- (d$k[i] / d$attempts[i] - p) / sqrt(v)
    e <- quantile(z, c(0.1, 0.9), type = 7)
    phi <- mean(pmin(pmax(z, e[1]), e[2])^2)
    w <- 1 / v
    tau2 <- max(0, (length(i) * phi - (length(i) - 1)) / (sum(w) - sum(w^2) / sum(w)))
    strata <- rbind(strata, data.frame(measure = measure, stratum = gsub(",", ";", s), stations = sum(d$stratum == s), compared = length(i),
      k = K, n = N, target = p, groups = length(i), raw = mean(z^2), phi = phi, tau2 = tau2))
    for (j in i) {
      n <- d$attempts[j]; k <- d$k[j]
      if (K - k < 5) next
      p0 <- (K - k) / (N - n)
      d$p0[j] <- p0
      d$limit1[j] <- least(n, p0, 0.025); d$limit2[j] <- least(n, p0, 0.001)
      d$curve1[j] <- curve(n, p0, 0.025); d$curve2[j] <- curve(n, p0, 0.001)
      d$p[j] <- above(k, n, p0); d$p_zero[j] <- dbinom(0, n, p0)
      d$z[j] <- (k / n - p0) / sqrt(p0 * (1 - p0) / n)
      d$z_adjusted[j] <- (k / n - p0) / sqrt(p0 * (1 - p0) / n + tau2)
      d$chance1[j] <- bychance(n, K, N, 0.025); d$chance2[j] <- bychance(n, K, N, 0.001)
      if (n * p0 >= 5) {
        ci <- binom.test(k, n)$conf.int
        d$rate[j] <- k / n; d$low[j] <- ci[1]; d$high[j] <- ci[2]
      }
    }
  }
  has <- !is.na(d$p)
  d$q[has] <- p.adjust(d$p[has], method = "BH")
  d$flag <- ifelse(is.na(d$k), "awaited", ifelse(!has, "small", ifelse(d$k >= d$limit2, "act", ifelse(d$k >= d$limit1, "look",
    ifelse(d$k == 0 & d$p_zero < 0.01, "zero?", ifelse(d$attempts * d$p0 < 5, "small", "none"))))))
  d$stratum <- gsub(",", ";", d$stratum) # a comma would want quotes
  write(cbind(measure = measure, d[setdiff(names(d), c("ward", "model", "greeter", "k", "attempts", "refused", "returned", "not_returned"))]), paste0("review_", measure, ".csv"))
  strata
}
write(rbind(review("not_returned"), review("refused")), "strata.csv")

# The rates of all, each over the stations that give both its parts and no more of the one than of the other.
whole <- function(name, k, n) {
  ok <- !is.na(k) & !is.na(n) & k <= n
  ci <- binom.test(sum(k[ok]), sum(n[ok]))$conf.int
  data.frame(rate = name, k = sum(k[ok]), n = sum(n[ok]), value = sum(k[ok]) / sum(n[ok]), low = ci[1], high = ci[2])
}
write(rbind(whole("refused", stations$refused, stations$attempts), whole("not_returned", stations$not_returned, stations$attempts),
  whole("return_rate", stations$returned, stations$refused)), "rates.csv")
