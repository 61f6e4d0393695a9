// analysis: how much of what is given between the parties comes back.
#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "analysis/reciprocity.hpp"
#include "unit/partnership.hpp"
#include "unit/random_plan.hpp"

namespace cg {

namespace {

using analysis::OneWay;
using analysis::Reciprocity;
using test::Partnership;

constexpr auto tangible = Tangibility::tangible;
constexpr auto intangible = Tangibility::intangible;

ExchangeId gives(Partnership& of, OrganisationId from, OrganisationId to,
                 std::optional<Tangibility> tangibility = tangible) {
  Exchange exchange;
  exchange.from = from;
  exchange.to = to;
  exchange.tangibility = tangibility;
  return of.add(of.plan.exchanges, exchange);
}

} // namespace

TEST_CASE("Reciprocity is undefined without exchanges") {
  Partnership of;
  of.party();
  of.party();
  const Reciprocity result = analysis::reciprocity_of(of.plan);
  CHECK_FALSE(result.all);
  CHECK_FALSE(result.tangible);
  CHECK_FALSE(result.intangible);
  CHECK(result.one_way.empty());
}

TEST_CASE("Reciprocity is 1 when as much comes back, 0 when nothing does, and the excess counts against it") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party();
  gives(of, a, b);
  CHECK(analysis::reciprocity_of(of.plan).all == 0.0);
  gives(of, b, a);
  CHECK(analysis::reciprocity_of(of.plan).all == 1.0);
  for (int i = 0; i < 2; ++i) gives(of, b, a);
  CHECK(analysis::reciprocity_of(of.plan).all == 0.5); // 2 min(1, 3) / 4
}

TEST_CASE("A circle of gifts is not reciprocal between the pairs, and each of them is listed") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party(), c = of.party();
  const ExchangeId first = gives(of, a, b), second = gives(of, b, c), third = gives(of, c, a);
  const ExchangeId again = gives(of, a, b);
  const Reciprocity result = analysis::reciprocity_of(of.plan);
  CHECK(result.all == 0.0);
  CHECK(result.one_way == std::vector<OneWay>{{a, b, {first, again}}, {c, a, {third}}, {b, c, {second}}});
  CHECK(result.rests_on == std::vector{first, second, third, again});
}

TEST_CASE("Tangible and intangible exchanges do not repay each other; in all they do") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party(), c = of.party();
  gives(of, a, b, tangible);
  gives(of, b, a, intangible);
  gives(of, a, c, intangible);
  gives(of, c, a, intangible);
  const Reciprocity result = analysis::reciprocity_of(of.plan);
  CHECK(result.all == 1.0);
  CHECK(result.tangible == 0.0);
  CHECK(result.intangible == 2.0 / 3); // 2 (0 + 1) / 3
  CHECK(result.one_way.empty());
}

TEST_CASE("An exchange whose tangibility is not recorded counts in all only, and is listed") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party();
  gives(of, a, b, tangible);
  const ExchangeId unknown = gives(of, b, a, std::nullopt);
  const Reciprocity result = analysis::reciprocity_of(of.plan);
  CHECK(result.all == 1.0);
  CHECK(result.tangible == 0.0);
  CHECK_FALSE(result.intangible);
  CHECK(result.tangibility_not_recorded == std::vector{unknown});
}

TEST_CASE("Exchanges with the library do not count") {
  Partnership of;
  const OrganisationId a = of.party(), away = of.library();
  gives(of, a, away);
  gives(of, away, a, std::nullopt);
  const Reciprocity result = analysis::reciprocity_of(of.plan);
  CHECK_FALSE(result.all);
  CHECK(result.rests_on.empty());
  CHECK(result.tangibility_not_recorded.empty());
}

TEST_CASE("Reciprocity lies between 0 and 1 and stays when every exchange is turned round") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    Partnership there, back;
    std::vector<OrganisationId> parties;
    for (std::size_t i = 0; i < 2 + random.below(5); ++i) {
      parties.push_back(there.party());
      back.party();
    }
    for (std::size_t left = random.below(30); left > 0; --left) {
      const std::size_t from = random.below(parties.size());
      const std::size_t to = (from + 1 + random.below(parties.size() - 1)) % parties.size();
      const auto tangibility = random.one_in(3)   ? std::nullopt
                               : random.one_in(2) ? std::optional(tangible)
                                                  : std::optional(intangible);
      gives(there, parties[from], parties[to], tangibility);
      gives(back, parties[to], parties[from], tangibility);
    }
    const Reciprocity one = analysis::reciprocity_of(there.plan), other = analysis::reciprocity_of(back.plan);
    CHECK(one.all == other.all);
    CHECK(one.tangible == other.tangible);
    CHECK(one.intangible == other.intangible);
    CHECK(one.one_way.size() == other.one_way.size());
    CHECK(one.all.has_value() == !one.rests_on.empty());
    if (one.all) CHECK((*one.all >= 0 && *one.all <= 1));
  }
}

TEST_CASE("Three hundred parties that all give each other are reciprocal") {
  Partnership of;
  std::vector<OrganisationId> parties;
  for (int i = 0; i < 300; ++i) parties.push_back(of.party());
  for (std::size_t i = 0; i < parties.size(); ++i) {
    gives(of, parties[i], parties[(i + 1) % 300]);
    gives(of, parties[(i + 1) % 300], parties[i]);
  }
  CHECK(analysis::reciprocity_of(of.plan).all == 1.0);
}

} // namespace cg
