#include "uploads_host.h"

namespace ovation {

using namespace Qt::StringLiterals;
using upload::Deliveries;

UploadsHost::UploadsHost(EngineCore &core) : m_core(core) {
    qRegisterMetaType<upload::QueueState>();
    qRegisterMetaType<upload::Item>();
    connect(&core, &EngineCore::uploadsChanged, this, &Uploads::changed);
    connect(&core, &EngineCore::uploadGaveUp, this, &Uploads::gaveUp);
}

template <typename Work>
void UploadsHost::tell(Work work) {
    QMetaObject::invokeMethod(&m_core, [core = &m_core, work = std::move(work)] {
        EngineServices *services = core->services();
        if (services && services->deliveries)
            work(*services->deliveries);
    });
}

void UploadsHost::setPaused(qint64 number, bool paused) {
    tell([number, paused](Deliveries &deliveries) { deliveries.queue().setPaused(number, paused); });
}

void UploadsHost::setAllPaused(bool paused) {
    tell([paused](Deliveries &deliveries) { deliveries.queue().setAllPaused(paused); });
}

void UploadsHost::move(qint64 number, qint64 before) {
    tell([number, before](Deliveries &deliveries) { deliveries.queue().move(number, before); });
}

void UploadsHost::retry(qint64 number) {
    tell([number](Deliveries &deliveries) { deliveries.queue().retry(number); });
}

void UploadsHost::clearHistory() {
    tell([](Deliveries &deliveries) { deliveries.queue().clearHistory(); });
}

void UploadsHost::setRules(const upload::Rules &rules) {
    tell([rules](Deliveries &deliveries) { deliveries.setRules(rules); });
}

void UploadsHost::test(Answer<upload::Trial> done) {
    const Answer<upload::Trial> answer = [this, done = std::move(done)](Result<upload::Trial> result) {
        QMetaObject::invokeMethod(
            this, [done, result = std::move(result)] { done(result); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(&m_core, [core = &m_core, answer] {
        EngineServices *services = core->services();
        if (!services)
            return answer(notRunning());
        if (!services->deliveries)
            return answer(Error{Errc::Failed, u"recordings stay on this machine"_s});
        services->deliveries->test([answer](const upload::Trial &trial) { answer(trial); });
    });
}

} // namespace ovation
