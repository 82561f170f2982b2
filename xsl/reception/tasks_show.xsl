<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/open.xsl"/>
  <xsl:import href="../component/task.xsl"/>

  <xsl:template match="page" mode="tools">
    <xsl:choose>
      <xsl:when test="is_done = '1'"><a class="button second" href="/reception/tasks"><xsl:value-of select="p:t('tasks.open')"/></a></xsl:when>
      <xsl:otherwise><a class="button second" href="/reception/tasks?state=done"><xsl:value-of select="p:t('tasks.done')"/></a></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:if test="given/task">
      <h2><xsl:value-of select="p:t('tasks.given')"/></h2>
      <ul class="rows"><xsl:apply-templates select="given/task" mode="task"/></ul>
    </xsl:if>
    <h2><xsl:value-of select="p:t('tasks.followed')"/></h2>
    <xsl:choose>
      <xsl:when test="followed/task"><ul class="rows"><xsl:apply-templates select="followed/task" mode="task"/></ul></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.tasks')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
