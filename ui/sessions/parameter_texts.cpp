#include "ui/sessions/parameter_texts.h"

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

} // namespace ovation::ui
