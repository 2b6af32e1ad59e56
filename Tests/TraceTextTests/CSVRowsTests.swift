import Testing
import TraceEngine
import TraceText

@Suite("Records as comma-separated values")
struct CSVRowsTests {
  @Test("a row for each tap, what the whole step has in each")
  func rows() throws {
    let sheet = RecordSheet(try RecordSamples.note(bias: [3]), steps: StepSelection([4..<5]))
    #expect(
      RecordSamples.text(.csv, [sheet]) == """
        step,output_channel,output_row,output_column,filter_channel,filter_row,filter_column,\
        input_channel,input_row,input_column,input,weight,product,padding,counts,\
        running,winner,sum,bias,divisor,value
        5,0,1,1,0,0,0,0,1,1,5,11,55,false,true,55,,97,3,,100
        5,0,1,1,0,0,1,0,1,2,1,4,4,false,true,59,,97,3,,100
        5,0,1,1,0,1,0,0,2,1,6,5,30,false,true,89,,97,3,,100
        5,0,1,1,0,1,1,0,2,2,4,2,8,false,true,97,,97,3,,100

        """)
  }

  @Test("of a maximum the winner, with page, item and what is left out where they are asked for")
  func contest() throws {
    let pooling = TracedOperation.pooling(
      try Pooling(.maximum, input: Tensor([[2, 7]]), size: PerAxis(height: 1, width: 2)))
    let sheets = [
      RecordSheet(pooling, page: 2, top: 1), RecordSheet(try RecordSamples.all()[8], item: 4),
    ]
    let lines = RecordSamples.text(.csv, sheets).split(separator: "\n")
    #expect(lines[0].hasPrefix("page,item,step,"))
    #expect(lines[0].hasSuffix(",value,left_out,left_out_sum"))
    #expect(lines[1] == "2,,1,0,0,0,0,0,1,0,0,1,7,,,false,true,,true,,,,7,1,")
    #expect(lines[2] == ",4,1,0,0,0,0,0,0,0,0,0,1,,,false,true,,,,,,1,,")
  }

  @Test("every row has as many fields as the header")
  func fields() throws {
    for operation in try RecordSamples.all() {
      let sheets = [RecordSheet(operation, page: 1, top: 2), RecordSheet(operation)]
      let lines = RecordSamples.text(.csv, sheets).split(separator: "\n")
      let counts = Set(
        lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count })
      #expect(counts.count == 1)
    }
  }
}
