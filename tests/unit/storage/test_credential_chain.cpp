#include "storage/credential_chain.h"

#include "storage/aws_environment.h"

#include "../fake_clock.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <thread>

using namespace ovation::storage;

namespace {

using Found = StoreResult<std::optional<Credentials>>;

Credentials named(const char *keyId, int64_t expires_ms = 0) {
    return {keyId, "secret", {}, expires_ms};
}

} // namespace

class CredentialChainTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theFirstPlaceThatHasSomeCounts() {
        int asked = 0;
        CredentialChain chain({[&](const auto &) -> Found { return ++asked, std::optional<Credentials>(); },
                               [&](const auto &) -> Found { return ++asked, std::optional(named("second")); },
                               [&](const auto &) -> Found { return ++asked, std::optional(named("third")); }},
                              clock);
        QCOMPARE(chain.current({})->keyId, "second");
        QCOMPARE(chain.current({})->keyId, "second");
        QCOMPARE(asked, 2);
    }

    void aPlaceThatFailsEndsTheSearchAndIsNotAskedAgainAtOnce() {
        int asked = 0;
        CredentialChain chain({[&](const auto &) -> Found {
                                   ++asked;
                                   return StoreError{StoreFailure::NoCredentials, QStringLiteral("broken")};
                               },
                               [&](const auto &) -> Found { return std::optional(named("second")); }},
                              clock);
        QCOMPARE(chain.current({}).error().message, QStringLiteral("broken"));
        QCOMPARE(chain.current({}).error().message, QStringLiteral("broken"));
        QCOMPARE(asked, 1);
        clock.advance(CredentialChain::RetryAfter_ms);
        QVERIFY(!chain.current({}));
        QCOMPARE(asked, 2);
    }

    void credentialsAreRenewedBeforeTheyExpire() {
        const int64_t end_ms = clock.wall_ms() + 3'600'000;
        int asked = 0;
        CredentialChain chain({[&](const auto &) -> Found {
                                  return ++asked == 1 ? std::optional(named("old", end_ms))
                                                      : std::optional(named("new"));
                              }},
                              clock);
        QCOMPARE(chain.current({})->keyId, "old");
        clock.set(end_ms - CredentialChain::RefreshBefore_ms - 1);
        QCOMPARE(chain.current({})->keyId, "old");
        clock.set(end_ms - CredentialChain::RefreshBefore_ms);
        QCOMPARE(chain.current({})->keyId, "new");
    }

    void whatIsStillValidIsUsedWhenRenewingFails() {
        const int64_t end_ms = clock.wall_ms() + 3'600'000;
        int asked = 0;
        CredentialChain chain({[&](const auto &) -> Found {
                                  if (++asked == 1)
                                      return std::optional(named("old", end_ms));
                                  return StoreError{StoreFailure::Unreachable, QStringLiteral("away")};
                              }},
                              clock);
        QCOMPARE(chain.current({})->keyId, "old");
        clock.set(end_ms - CredentialChain::RefreshBefore_ms);
        QCOMPARE(chain.current({})->keyId, "old");
        QCOMPARE(asked, 2);
        clock.set(end_ms - CredentialChain::Margin_ms);
        QCOMPARE(chain.current({}).error().reason, StoreFailure::Unreachable);
    }

    void whatTheServiceRejectedIsAskedForAgain() {
        int asked = 0;
        CredentialChain chain(
            {[&](const auto &) -> Found { return std::optional(named(++asked == 1 ? "first" : "second")); }},
            clock);
        const Credentials first = *chain.current({});
        chain.reject(named("another"));
        QCOMPARE(chain.current({})->keyId, "first");
        chain.reject(first);
        QCOMPARE(chain.current({})->keyId, "second");
    }

    void oneThreadAsksForAll() {
        std::atomic_int asked = 0;
        std::latch all(4);
        CredentialChain chain({[&](const auto &) -> Found {
                                  ++asked;
                                  std::this_thread::sleep_for(std::chrono::milliseconds(20));
                                  return std::optional(named("one"));
                              }},
                              clock);
        std::atomic_int found = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&] {
                    all.arrive_and_wait();
                    found += chain.current({}) ? 1 : 0;
                });
            }
        }
        QCOMPARE(found.load(), 4);
        QCOMPARE(asked.load(), 1);
    }

    void variablesGoFirst() {
        AwsEnvironment environment;
        environment.home = QStringLiteral("/nonexistent");
        environment.variables.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("K"));
        environment.variables.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("S"));
        environment.variables.insert(QStringLiteral("AWS_SESSION_TOKEN"), QStringLiteral("T"));
        QCOMPARE(*CredentialChain::ofMachine(environment, clock)->current({}),
                 (Credentials{"K", "S", "T", 0}));
    }

    void aMachineWithoutCredentialsSaysWhatToDo() {
        AwsEnvironment environment;
        environment.home = QStringLiteral("/nonexistent");
        environment.variables.insert(QStringLiteral("AWS_EC2_METADATA_DISABLED"), QStringLiteral("true"));
        const auto found = CredentialChain::ofMachine(environment, clock)->current({});
        QCOMPARE(found.error().reason, StoreFailure::NoCredentials);
        QVERIFY(found.error().advice.contains(QStringLiteral("OPENVIDU_PRO_AWS_ACCESS_KEY")));
    }

  private:
    FakeClock clock;
};

QTEST_GUILESS_MAIN(CredentialChainTest)
#include "test_credential_chain.moc"
