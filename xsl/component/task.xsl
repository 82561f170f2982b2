<?xml version="1.0" encoding="UTF-8"?>
<!-- What a session gave somebody to do: a line, with its day. Mode task. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="task" mode="task">
    <li>
      <p class="lines"><xsl:choose>
        <xsl:when test="state = 'open'"><a href="/reception/task/{id}"><xsl:value-of select="task"/></a></xsl:when>
        <xsl:otherwise><xsl:value-of select="task"/></xsl:otherwise>
      </xsl:choose></p>
      <p class="meta">
        <xsl:choose>
          <xsl:when test="state = 'done'"><span class="tag done"><xsl:value-of select="p:t2('task.done', p:day(done_on))"/></span></xsl:when>
          <xsl:when test="days_left &lt; 0"><span class="tag late"><xsl:value-of select="p:t2('task.late', p:day(due_on))"/></span></xsl:when>
          <xsl:otherwise><span class="tag plain"><xsl:value-of select="p:t2('task.due', p:day(due_on))"/></span></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="agency_name"><span><xsl:value-of select="p:t2('task.by', agency_name)"/></span></xsl:if>
        <xsl:if test="to_agency_name"><span><xsl:value-of select="to_agency_name"/><xsl:if test="who != ''">, <xsl:value-of select="who"/></xsl:if></span></xsl:if>
        <xsl:if test="held_on"><span><xsl:value-of select="p:t2('task.of', p:day(held_on), leader)"/></span></xsl:if>
      </p>
      <xsl:if test="task_result != ''"><p class="soft lines"><xsl:value-of select="task_result"/></p></xsl:if>
    </li>
  </xsl:template>
</xsl:stylesheet>
