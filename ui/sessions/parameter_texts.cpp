#include "ui/sessions/parameter_texts.h"

#include "base/ice_server_rules.h"
#include "session/identifiers.h"

#include <QCoreApplication>
#include <QLocale>

namespace ovation::ui {

namespace {
struct ParameterTexts {
    Q_DECLARE_TR_FUNCTIONS(ParameterTexts)
};
} // namespace

QString parameterText(const ParameterProblem &problem) {
    const QString &name = problem.parameter;
    if (!problem)
        return {};
    if (name == QLatin1String("customSessionId"))
        return ParameterTexts::tr("Use only letters from a to z, digits, _ and -, at most %L1.")
            .arg(session::MaxSessionId);
    if (name == QLatin1String("name"))
        return ParameterTexts::tr("Use only letters from a to z, digits, _, ~ and -, at most %L1.")
            .arg(session::MaxRecordingName);
    if (name == QLatin1String("hasAudio"))
        return ParameterTexts::tr("Choose audio, video or both.");
    if (name == QLatin1String("background"))
        return ParameterTexts::tr("Enter a color like #202830, or an image in the folder of layouts.");
    if (name == QLatin1String("customLayout"))
        return ParameterTexts::tr("The address of the layout is too long.");
    if (name == QLatin1String("data"))
        return ParameterTexts::tr("The data is too long.");
    return problem.message;
}

QString iceServerText(const IceServer &server) {
    switch (iceServerFault(server)) {
    case IceServerFault::None:
        return {};
    case IceServerFault::Url:
        return ParameterTexts::tr(
            "Enter an address like stun:stun.example.org or turn:turn.example.org:3478.");
    case IceServerFault::Port:
        return ParameterTexts::tr("Enter a port from 1 to 65535.");
    case IceServerFault::Transport:
        return ParameterTexts::tr("Only the address of a TURN server can name a transport.");
    case IceServerFault::Credentials:
        return ParameterTexts::tr("A STUN server has no sign-in.");
    case IceServerFault::NoCredentials:
    case IceServerFault::TwoCredentials:
        return ParameterTexts::tr("A TURN server needs a user name and a password, or a shared secret.");
    }
    return {};
}

} // namespace ovation::ui
