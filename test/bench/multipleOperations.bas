' What LibreOffice runs for the benchmark: it opens a deal and does what a file asks for, until another says that it is over.
' An error goes into the answer: a box with a message would wait for somebody to press OK.
Option Explicit

Const PATIENCE = 600000 ' milliseconds without a question

Sub Main(folder As String)
  On Error GoTo Failed
  Dim doc, model, grid, question, started As Long, answer As String
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(folder & "/deal.xlsx"), "_blank", 0, hidden())
  model = doc.Sheets.getByName("Model")
  grid = doc.Sheets.getByName("Grid")
  started = GetSystemTicks()
  Do While GetSystemTicks() - started < PATIENCE
    If FileExists(folder & "/question") Then
      question = Split(contents(folder & "/question"), " ")
      Kill folder & "/question"
      If question(0) = "table" Then
        answer = recalculated(doc, grid, question)
      ElseIf question(0) = "cells" Then
        answer = cellByCell(model, grid, question)
      Else
        Exit Do
      End If
      reply folder, answer
      started = GetSystemTicks()
    Else
      Wait 5
    End If
  Loop
  doc.close(True)
  StarDesktop.terminate()
  Exit Sub
Failed:
  reply folder, "Error " & Err & " in line " & Erl & ": " & Error$
  StarDesktop.terminate()
End Sub

' "table rows columns first second answer": multiple operations over the first rows, as Data > Multiple Operations makes them, calculated anew.
Function recalculated(doc, grid, question) As String
  Dim table, model, began As Long, worked As Double
  model = doc.Sheets.getByName("Model")
  table = grid.getCellRangeByPosition(0, 0, CLng(question(2)), CLng(question(1)))
  If grid.getCellByPosition(1, 1).Formula = "" Then
    table.setTableOperation(grid.getCellByPosition(0, 0).RangeAddress, com.sun.star.sheet.TableOperationMode.BOTH, _
      model.getCellRangeByName(question(3)).CellAddress, model.getCellRangeByName(question(4)).CellAddress)
  End If
  began = GetSystemTicks()
  worked = processorTime()
  doc.calculateAll()
  recalculated = lesser(GetSystemTicks() - began, processorTime() - worked) & values(grid, CLng(question(1)), CLng(question(2)))
End Function

' "cells rows columns first second answer": the two inputs are set for each cell in turn, dependents follow, the answer is read.
Function cellByCell(model, grid, question) As String
  Dim first, second, asked, i As Long, j As Long, began As Long, worked As Double, text As String
  Dim found() As Double
  ReDim found(CLng(question(1)) - 1, CLng(question(2)) - 1) As Double
  first = model.getCellRangeByName(question(3))
  second = model.getCellRangeByName(question(4))
  asked = model.getCellRangeByName(question(5))
  began = GetSystemTicks()
  worked = processorTime()
  For i = 1 To CLng(question(1))
    first.Value = grid.getCellByPosition(0, i).Value
    For j = 1 To CLng(question(2))
      second.Value = grid.getCellByPosition(j, 0).Value
      found(i - 1, j - 1) = asked.Value
    Next
  Next
  text = lesser(GetSystemTicks() - began, processorTime() - worked)
  For i = 0 To UBound(found, 1)
    For j = 0 To UBound(found, 2)
      text = text & Str(found(i, j))
    Next
  Next
  cellByCell = text
End Function

Function values(grid, rows As Long, columns As Long) As String
  Dim row, cell, text As String
  For Each row In grid.getCellRangeByPosition(1, 1, columns, rows).getDataArray()
    For Each cell In row
      text = text & Str(cell)
    Next
  Next
  values = text
End Function

' The processor's time in milliseconds, where the system tells it; otherwise less than any clock will say.
Function processorTime() As Double
  Dim fields
  processorTime = -1
  If Not FileExists("/proc/self/stat") Then Exit Function
  fields = contents("/proc/self/stat")
  fields = Split(Mid(fields, InStr(fields, ") ") + 2), " ")
  processorTime = (CDbl(fields(11)) + CDbl(fields(12))) * 10
End Function

' Of the two clocks the one that is better for this program: others' work is not in the processor's, threads count once in the other.
Function lesser(clock As Double, processor As Double) As String
  lesser = Trim(Str(IIf(processor > 0 And processor < clock, processor, clock)))
End Function

Function contents(path As String) As String
  Dim file As Integer, text As String
  file = FreeFile
  Open path For Input As #file
  Line Input #file, text
  Close #file
  contents = text
End Function

' Written under another name first: what is there under its own is complete.
Sub reply(folder As String, text As String)
  Dim file As Integer
  file = FreeFile
  Open folder & "/writing" For Output As #file
  Print #file, text
  Close #file
  Name folder & "/writing" As folder & "/answer"
End Sub
