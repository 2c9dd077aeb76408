#include "app/manual/manual.h"

namespace ovation::manual {
namespace {

using usage::Command;
using usage::Kind;
using usage::Option;
using usage::Program;

std::string quoted(std::string_view text) {
    return '\'' + escaped(text, "'\\") + '\'';
}

std::string line(const Program &program, const std::string &condition) {
    return "complete -c " + std::string(program.name) + " -n " + quoted(condition);
}

std::string optionLine(const Program &program, const std::string &condition, const Option &option) {
    std::string text = line(program, condition);
    text += (option.name.size() == 1 ? " -s " : " -l ") + std::string(option.name);
    if (option.letter)
        text += std::string(" -s ") + option.letter;
    std::string words;
    for (const std::string_view choice : option.choices)
        words += (words.empty() ? "" : " ") + std::string(choice);
    if (option.kind == Kind::Choice)
        text += " -x -a " + quoted(words);
    else if (!option.value.empty() && option.kind == Kind::File)
        text += " -r -F";
    else if (!option.value.empty() && option.kind == Kind::Folder)
        text += " -x -a '(__fish_complete_directories)'";
    else if (!option.value.empty())
        text += " -x";
    return text + " -d " + quoted(usage::textOf(option)) + '\n';
}

} // namespace

std::string fishCompletion(const Program &program) {
    std::string words, lines;
    for (const Command &command : program.commands)
        if (!command.word.empty())
            words += ' ' + std::string(command.word);
    const std::string noWord = words.empty() ? "true" : "not __fish_seen_subcommand_from" + words;
    bool isPlain = false;
    for (const Command &command : program.commands) {
        isPlain |= command.word.empty();
        const std::string word(command.word);
        const std::string condition = word.empty() ? noWord : "__fish_seen_subcommand_from " + word;
        if (!word.empty())
            lines += line(program, noWord) + " -a " + word + " -d " + quoted(command.summary) + '\n';
        for (const Option &option : command.options)
            lines += optionLine(program, condition, option);
    }
    if (!isPlain)
        for (const Option &option : program.commands.front().options)
            lines += optionLine(program, noWord, option);
    return "# Made by ovation-manual.\n" + lines;
}

} // namespace ovation::manual
