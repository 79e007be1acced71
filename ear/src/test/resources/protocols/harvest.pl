# Harvests all records with HTTP::OAI and tells of each on a line of its own. After so many records it waits for a line on
# the standard input, so that a test can change the catalogue in the middle.
# perl harvest.pl ADDRESS PREFIX SET FROM HOLD_AFTER ("-" for no set or date)
use strict;
use warnings;
use HTTP::OAI;

my ($address, $prefix, $set, $from, $hold) = @ARGV;
my %arguments = (metadataPrefix => $prefix);
$arguments{set}  = $set  if $set ne '-';
$arguments{from} = $from if $from ne '-';
$| = 1;
my $count = 0;
my $harvester = HTTP::OAI::Harvester->new(baseURL => $address);
my $answer = $harvester->ListRecords(
    %arguments,
    onRecord => sub {
        my ($record) = @_;
        my $header = $record->header;
        print join(' ', 'RECORD', $header->identifier, $header->datestamp, $header->status || 'present'), "\n";
        if (++$count == $hold) {
            print "HELD\n";
            <STDIN>;
        }
    });
if ($answer->is_error) {
    print 'ERROR ', $answer->code, ' ', $answer->message, "\n";
    exit 1;
}
print "DONE $count\n";
